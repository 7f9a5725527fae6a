/**
 * Text that is safe to write to a terminal: what would move the cursor, change colours or turn the
 * order of the letters is shown as a sign instead, so that no document or question can forge what
 * the assistant seems to say.
 */
function toPrintable(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(C0, (control) => String.fromCodePoint(CONTROL_PICTURES + control.charCodeAt(0)))
    .replace(UNSAFE, '\uFFFD');
}

/** ␀ .. ␟ */
const CONTROL_PICTURES = 0x2400;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const C0 = /[\u0000-\u0009\u000B-\u001F]/g;
/** DEL, C1 controls, the marks that turn the direction of text, and halves of surrogate pairs. */
const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/** The same value with every string in it safe to write. */
export function deepPrintable<T>(value: T): T {
  if (typeof value === 'string') return toPrintable(value) as T;
  if (Array.isArray(value)) return value.map(deepPrintable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, deepPrintable(member)]),
  ) as T;
}
