/**
 * Widths of Helvetica's signs in thousandths of the font's size, as Arial and Liberation Sans have them
 * too (Adobe Font Metrics, "Helvetica"). Signs that are left out are as wide as a digit.
 */
const WIDTHS: readonly (readonly [signs: string, width: number])[] = [
  ["ijl'", 222],
  ['”“"', 340],
  ['’', 222],
  [' .,:;!/IftÏ·', 278],
  ['()-r‹›', 333],
  ['cksvxyzJç', 500],
  ['abdeghnopqu0123456789?_LåäöéüáèêĂ$–', 556],
  ['FTZ', 611],
  ['ABEKPSVXYÅÄ', 667],
  ['CDHNRUwÜ', 722],
  ['GOQÖ', 778],
  ['mM', 833],
  ['W', 944],
  ['—…', 1000],
];

const BY_SIGN = new Map(
  WIDTHS.flatMap(([signs, width]) => [...signs].map((sign) => [sign, width])),
);
const DIGIT = 556;
/** Helvetica-Bold is about so much wider. */
const BOLD = 1.07;

/** How wide a text is, in the units of the font's size. */
export function widthOf(text: string, size: number, isBold = false): number {
  const thousandths = [...text].reduce((sum, sign) => sum + (BY_SIGN.get(sign) ?? DIGIT), 0);
  return (thousandths * size * (isBold ? BOLD : 1)) / 1000;
}
