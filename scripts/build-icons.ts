/**
 * Draws the page's icon, a red hut with white corners, as an SVG and as PNGs of the sizes that
 * phones ask for. `npm run build:icons`; its output is committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const out = fileURLToPath(new URL('../adapters/web/assets/icons/', import.meta.url));

type Point = readonly [x: number, y: number];

/** Filled outlines on a square of 100, the later ones above. */
interface Shape {
  readonly colour: string;
  readonly points: readonly Point[];
}

const RED = '#8f2d1f';
const PAPER = '#faf8f5';
const WHITE = '#ffffff';
const ROOF = '#2b2522';

const box = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

const HUT: readonly Shape[] = [
  {
    colour: RED,
    points: [
      [22, 44],
      [50, 22],
      [78, 44],
      [78, 80],
      [22, 80],
    ],
  },
  { colour: WHITE, points: box(22, 44, 4.5, 36) },
  { colour: WHITE, points: box(73.5, 44, 4.5, 36) },
  { colour: WHITE, points: box(34, 49, 32, 19) },
  { colour: PAPER, points: box(36, 51, 28, 15) },
  // A quotation mark stands in its window.
  {
    colour: RED,
    points: [
      [42, 55],
      [48, 55],
      [48, 60],
      [45, 64],
      [42.5, 64],
      [44.5, 60],
      [42, 60],
    ],
  },
  {
    colour: RED,
    points: [
      [52, 55],
      [58, 55],
      [58, 60],
      [55, 64],
      [52.5, 64],
      [54.5, 60],
      [52, 60],
    ],
  },
  { colour: WHITE, points: box(30, 70, 40, 3) },
  {
    colour: ROOF,
    points: [
      [50, 15],
      [86, 43.5],
      [82, 48],
      [50, 23],
      [18, 48],
      [14, 43.5],
    ],
  },
];

/** `inset` keeps the hut within what a phone that cuts icons round leaves of it. */
const placed = (inset: number): Shape[] => {
  const scale = (100 - 2 * inset) / 100;
  return HUT.map(({ colour, points }) => ({
    colour,
    points: points.map(([x, y]): Point => [inset + x * scale, inset + y * scale]),
  }));
};

function renderSvg(): string {
  const paths = placed(0).map(
    ({ colour, points }) =>
      `<path fill="${colour}" d="M${points.map((p) => p.join(' ')).join('L')}Z"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><title>valstuga</title><rect width="100" height="100" rx="22" fill="${PAPER}"/>${paths.join('')}</svg>\n`;
}

/** Samples along each side of a pixel. */
const SAMPLES = 4;

function renderPng(size: number, inset: number): Buffer {
  const shapes = placed(inset).map(({ colour, points }) => ({ rgb: toRgb(colour), points }));
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Buffer.alloc(1 + size * 3);
    for (let x = 0; x < size; x++) row.set(pixelAt(x, y, size, shapes), 1 + x * 3);
    return row;
  });
  return encodePng(size, Buffer.concat(rows));
}

interface Painted {
  readonly rgb: readonly number[];
  readonly points: readonly Point[];
}

function pixelAt(x: number, y: number, size: number, shapes: readonly Painted[]): number[] {
  const sum = [0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const at: Point = [
      ((x + ((i % SAMPLES) + 0.5) / SAMPLES) * 100) / size,
      ((y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * 100) / size,
    ];
    const { rgb } = shapes.findLast(({ points }) => isWithin(at, points)) ?? { rgb: toRgb(PAPER) };
    for (let channel = 0; channel < 3; channel++)
      sum[channel] = (sum[channel] ?? 0) + (rgb[channel] ?? 0);
  }
  return sum.map((value) => Math.round(value / SAMPLES ** 2));
}

/** Even–odd rule: a ray to the right crosses the outline an odd number of times. */
function isWithin([x, y]: Point, points: readonly Point[]): boolean {
  let within = false;
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length] as Point;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) within = !within;
  });
  return within;
}

const toRgb = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** PNG, 8 bits a channel, RGB, no filter: https://www.w3.org/TR/png-3/. */
function encodePng(size: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const PNGS = [
  { name: 'icon-192.png', size: 192, inset: 0 },
  { name: 'icon-512.png', size: 512, inset: 0 },
  { name: 'icon-512-maskable.png', size: 512, inset: 12 },
  { name: 'apple-touch-icon.png', size: 180, inset: 6 },
];

mkdirSync(out, { recursive: true });
writeFileSync(`${out}icon.svg`, renderSvg());
for (const { name, size, inset } of PNGS) writeFileSync(out + name, renderPng(size, inset));
