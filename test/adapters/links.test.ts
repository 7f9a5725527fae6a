import { describe, expect, it } from 'vitest';
import { createLinks, withTextFragment } from '../../adapters/links.ts';
import { BUSES, SCHOOL } from './replies.ts';

const PAGE = 'https://ekdala.example/resor';

describe('a link', () => {
  it('leads to the passage on the web surface', () => {
    const links = createLinks('https://fraga.example');
    expect(links.toPassage(BUSES)).toBe(
      `https://fraga.example/sources/ekdala#${BUSES.citation.anchor}`,
    );
    expect(links.toDocument({ id: 'ekdåla', url: PAGE })).toBe(
      'https://fraga.example/sources/ekd%C3%A5la',
    );
    expect(links.toCalendar('a1234567')).toBe('https://fraga.example/meetings/a1234567.ics');
  });

  it('leads to the sentence where it was published, when there is no web surface to be reached', () => {
    const links = createLinks(null);
    expect(links.toPassage(BUSES)).toBe(
      `${PAGE}#:~:text=H%C3%B6jt%20anslaget%20till%20bussar%20med%205%20procent%2E`,
    );
    expect(links.toDocument({ id: 'ekdala', url: PAGE })).toBe(PAGE);
    expect(links.toCalendar('a1234567')).toBeNull();
  });

  it('has no sign that an address may not have, whatever was published', () => {
    const { toDocument, toPassage } = createLinks(null);
    const strict = /^https:\/\/[\w.-]+\/(?:[\w\-.~:/?#@!$&'()*+,;=]|%[\da-f]{2})*$/i;
    for (const url of [
      'https://e.example/a(b)?c=<d>&e="f"|{g}^`h`[i]\\j',
      'https://e.example/50%-mer?q=å ä#ö',
      'https://åre.example',
    ]) {
      expect(toDocument({ id: 'ekdala', url })).toMatch(strict);
      expect(toPassage({ ...SCHOOL, citation: { ...SCHOOL.citation, url } })).toMatch(strict);
    }
    expect(toDocument({ id: 'ekdala', url: `${PAGE}?a=1&b=%20#c` })).toBe(`${PAGE}?a=1&b=%20#c`);
  });

  it('leads nowhere when the passage is not on the web', () => {
    expect(createLinks(null).toPassage(SCHOOL)).toBeNull();
    expect(createLinks(null).toDocument({ id: 'ekdala', url: null })).toBeNull();
  });
});

describe('a text fragment', () => {
  const fragment = (text: string): string | undefined =>
    withTextFragment(PAGE, text).split(':~:text=')[1];

  it('has its own signs encoded', () => {
    expect(fragment('a-b, c & d')).toBe('a%2Db%2C%20c%20%26%20d');
  });

  it('has encoded what would end an address in a chat', () => {
    expect(fragment("(S) *it's* _x_ ~y~!")).toMatch(/^[\w%]+$/);
  });

  it('is the first sentence', () => {
    expect(fragment('Ett mål är nått kl. 9 i dag. Ett till.')).toBe(
      'Ett%20m%C3%A5l%20%C3%A4r%20n%C3%A5tt%20kl%2E%209%20i%20dag%2E',
    );
    expect(fragment('4 februari Torget\nklockan 18.30')).toBe('4%20februari%20Torget');
  });

  it('is the beginning and the end of a long one', () => {
    const words = Array.from({ length: 40 }, (_, i) => `ord${i}`);
    expect(fragment(words.join(' '))).toBe(
      'ord0%20ord1%20ord2%20ord3%20ord4,ord35%20ord36%20ord37%20ord38%20ord39',
    );
  });

  it('follows a fragment that the address has', () => {
    expect(withTextFragment(`${PAGE}#del`, 'x')).toBe(`${PAGE}#del:~:text=x`);
    expect(withTextFragment(PAGE, ' ')).toBe(PAGE);
  });
});
