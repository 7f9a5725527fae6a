const HIDDEN = '[hidden]';

/** Tokens by their form, in case one gets here that no setting holds. */
const TOKENS: readonly (readonly [RegExp, string])[] = [
  // https://api.telegram.org/bot<token>/sendMessage
  [/(\bbot)\d+(?::|%3A)[\w-]{10,}/gi, `$1${HIDDEN}`],
  // 123456789:AA…
  [/\b\d{6,}(?::|%3A)[\w-]{30,}/gi, HIDDEN],
  // Discord: three parts in base64url
  [/\b[\w-]{20,}\.[\w-]{6,7}\.[\w-]{25,}/g, HIDDEN],
  // An interaction's token stands in the path that answers it.
  [/(\/(?:webhooks|interactions)\/\d+\/)[\w.~%-]+/g, `$1${HIDDEN}`],
  [/\b(Bot|Bearer)\s+[\w.~+/-]{10,}=*/g, `$1 ${HIDDEN}`],
];

/** Takes every token out of a text. */
export function createRedaction(secrets: readonly string[]): (text: string) => string {
  const known = secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .filter((secret) => secret !== '');
  return (text) => {
    const without = known.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
    return TOKENS.reduce((rest, [form, instead]) => rest.replace(form, instead), without);
  };
}
