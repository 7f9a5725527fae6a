import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import type { Request, Response } from 'express';

/** Bytes that are the same for everyone until the process ends, such as a script or a lexicon. */
export interface Content {
  /** Of the bytes; short, and safe in an address. */
  readonly hash: string;
  readonly size: number;
  /** `isForever`: the address holds the hash, so the browser need never ask again. */
  send(
    request: Request,
    response: Response,
    options: { readonly isForever: boolean },
  ): Promise<void>;
}

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** Smaller ones gain nothing. */
const SMALLEST_COMPRESSED = 1024;
/** Of 11: one more costs three times the time for 1 % of the bytes of a lexicon. */
const BROTLI_QUALITY = 9;

/** Compressed once, off the main thread, when it is first asked for. */
export function createContent(bytes: Uint8Array, type: string): Content {
  const name = hash('sha256', bytes, 'base64url').slice(0, 16);
  const compressed = new Map<string, Promise<Uint8Array>>();
  const encode = (encoding: Encoding): Promise<Uint8Array> => {
    const known = compressed.get(encoding) ?? ENCODERS[encoding](bytes);
    compressed.set(encoding, known);
    return known;
  };
  return {
    hash: name,
    size: bytes.length,
    async send(request, response, { isForever }) {
      const encoding = bytes.length < SMALLEST_COMPRESSED ? null : encodingFor(request);
      response.vary('Accept-Encoding').set({
        'Content-Type': type,
        'Cache-Control': isForever ? FOREVER : 'no-cache',
        ETag: `W/"${name}"`,
      });
      if (encoding === null || request.fresh) return void response.send(toBuffer(bytes));
      const small = await encode(encoding);
      response.set('Content-Encoding', encoding).send(toBuffer(small));
    },
  };
}

const FOREVER = 'public, max-age=31536000, immutable';

type Encoding = 'br' | 'gzip';

const ENCODERS: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) => toBrotli(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (bytes) => toGzip(bytes, { level: 9 }),
};

function encodingFor(request: Request): Encoding | null {
  if (request.acceptsEncodings('br')) return 'br';
  return request.acceptsEncodings('gzip') ? 'gzip' : null;
}

const toBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
