/**
 * dictionary-sv lists plurals with umlaut as entries of their own (bostäder, ledamöter, händer).
 * The ways from such a plural back to its singular, most specific first; one counts when what it
 * gives is an entry. Source: Svenska Akademiens grammatik, kap. 2, § 42–60.
 */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/äder$/, 'ad'],
  [/änder$/, 'and'],
  [/änger$/, 'ang'],
  [/änker$/, 'ank'],
  [/ämmer$/, 'am'],
  [/ätter$/, 'att'],
  [/äter$/, 'at'],
  [/äder$/, 'ader'],
  [/öter$/, 'ot'],
  [/ötter$/, 'ot'],
  [/öcker$/, 'ok'],
  [/öner$/, 'on'],
  [/öttrar$/, 'otter'],
  [/ödrar$/, 'oder'],
  [/öder$/, 'oder'],
  [/öder$/, 'od'],
  [/änner$/, 'and'],
  [/nner$/, 'n'],
  [/män$/, 'man'],
  [/gäss$/, 'gås'],
  [/möss$/, 'mus'],
  [/löss$/, 'lus'],
];

// The flags that give plurals their forms: bostäder/AJY and män/AFY, but not väder/ACfFsY.
const isPlural = (flags: string): boolean => /J|^AFY$/.test(flags);

export function singularOf(
  entry: string,
  entries: ReadonlyMap<string, unknown>,
): string | undefined {
  return isPlural(String(entries.get(entry))) ? singularOfForm(entry, entries) : undefined;
}

/** The singular of a form that is known to be a plural. */
export function singularOfForm(
  form: string,
  entries: ReadonlyMap<string, unknown>,
): string | undefined {
  for (const [ending, singular] of WAYS) {
    if (!ending.test(form)) continue;
    const candidate = form.replace(ending, singular);
    if (candidate !== form && entries.has(candidate)) return candidate;
  }
  return undefined;
}
