import { describe, expect, it } from 'vitest';
import { expandForms } from '../../scripts/hunspell.ts';

const AFF = `
SET UTF-8
FORBIDDENWORD %

SFX A Y 2
SFX A 0 s [^s]
SFX A a or/X a

SFX D Y 1
SFX D y ied [^aeiou]y

PFX O Y 1
PFX O 0 o .
`;

const expand = (...entries: string[]) => [
  ...expandForms(AFF, [String(entries.length), ...entries, ''].join('\n')),
];
const forms = (...entries: string[]): string[] => expand(...entries).map(({ form }) => form);

describe('expandForms', () => {
  it('gives an entry itself, with its flags', () => {
    expect(expand('buss/XY')).toEqual([{ form: 'buss', entry: 'buss', flags: 'XY' }]);
    expect(expand('buss')).toEqual([{ form: 'buss', entry: 'buss', flags: '' }]);
  });

  it('adds suffixes where their condition holds', () => {
    expect(forms('skola/A')).toEqual(['skola', 'skolas', 'skolor']);
    expect(forms('buss/A')).toEqual(['buss']);
    expect(forms('copy/D')).toEqual(['copy', 'copied']);
    expect(forms('play/D')).toEqual(['play']);
  });

  it('says which suffix made a form, of which entry, and what may follow it', () => {
    expect(expand('skola/A')[2]).toEqual({ form: 'skolor', entry: 'skola', flags: 'X', by: 'A' });
  });

  it('adds a prefix to every form, whose entry then has it too', () => {
    expect(expand('rolig/O').map(({ form, entry }) => [form, entry])).toEqual([
      ['rolig', 'rolig'],
      ['orolig', 'orolig'],
    ]);
    expect(forms('bra/AO')).toEqual(['bra', 'obra', 'bras', 'obras', 'bror', 'obror']);
  });

  it('leaves out forbidden words, and the count in the first line', () => {
    expect(forms('fel/%A', 'bil')).toEqual(['bil']);
  });

  it('reads no further than the tab before what else is known of a word', () => {
    expect(forms('bil/A\tpo:noun')).toEqual(['bil', 'bils']);
  });
});
