/**
 * Reads a Hunspell dictionary (.aff and .dic) and yields every word form with the entry that it is
 * a form of. Covers what dictionary-sv and dictionary-en use: suffixes, prefixes, continuation
 * classes of suffixes. Format: hunspell(5).
 */
export interface Form {
  readonly form: string;
  readonly entry: string;
  readonly flags: string;
  /** The flag of the suffix that made it; none for the entry itself. */
  readonly by?: string;
}

interface Affix {
  readonly strip: string;
  readonly add: string;
  readonly flags: string;
  readonly applies: RegExp;
}

interface Affixes {
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>;
  readonly crossable: ReadonlySet<string>;
}

const OPTIONS_FORBIDDEN = /^FORBIDDENWORD (.)/m;

function parseAffixes(aff: string): Affixes {
  const suffixes = new Map<string, Affix[]>();
  const prefixes = new Map<string, Affix[]>();
  const crossable = new Set<string>();
  for (const line of aff.split('\n')) {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/);
    if ((kind !== 'SFX' && kind !== 'PFX') || !flag || !strip || !add) continue;
    if (condition === undefined) {
      if (strip === 'Y') crossable.add(flag);
      continue;
    }
    const [text = '', flags = ''] = add.split('/');
    const affix: Affix = {
      strip: strip === '0' ? '' : strip,
      add: text === '0' ? '' : text,
      flags,
      applies: new RegExp(kind === 'SFX' ? `${condition}$` : `^${condition}`, 'u'),
    };
    const table = kind === 'SFX' ? suffixes : prefixes;
    table.set(flag, [...(table.get(flag) ?? []), affix]);
  }
  return { suffixes, prefixes, crossable };
}

function* suffixed(word: string, flags: string, { suffixes }: Affixes): Generator<Form> {
  for (const flag of flags) {
    for (const { strip, add, flags: continuation, applies } of suffixes.get(flag) ?? []) {
      if (!word.endsWith(strip) || !applies.test(word)) continue;
      const form = word.slice(0, word.length - strip.length) + add;
      if (form !== '') yield { form, entry: word, flags: continuation, by: flag };
    }
  }
}

function* prefixed(form: Form, flags: string, { prefixes }: Affixes): Generator<Form> {
  for (const flag of flags) {
    for (const { strip, add, applies } of prefixes.get(flag) ?? []) {
      if (!form.form.startsWith(strip) || !applies.test(form.form)) continue;
      const text = add + form.form.slice(strip.length);
      yield { ...form, form: text, entry: add + form.entry.slice(strip.length) };
    }
  }
}

/** Every form of every entry; an entry is its own first form and carries the entry's flags. */
export function* expandForms(aff: string, dic: string): Generator<Form> {
  const affixes = parseAffixes(aff);
  const forbidden = OPTIONS_FORBIDDEN.exec(aff)?.[1];
  for (const line of dic.split('\n').slice(1)) {
    const [entry = '', flags = ''] = (line.split('\t')[0] ?? '').trim().split('/');
    if (entry === '' || (forbidden && flags.includes(forbidden))) continue;
    const own = [{ form: entry, entry, flags }, ...suffixed(entry, flags, affixes)];
    for (const form of own) {
      yield form;
      yield* prefixed(form, flags, affixes);
    }
  }
}
