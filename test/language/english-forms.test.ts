import { describe, expect, it } from 'vitest';
import { relatedForms } from '../../src/language/english-forms.ts';

describe('relatedForms', () => {
  it.each([
    ['boroughs', 'borough'],
    ['bigger', 'big'],
    ['policies', 'policy'],
    ['planned', 'plan'],
    ['hoping', 'hope'],
    ['privatised', 'privatized'],
    ['privatised', 'privatize'],
    ['neighbour', 'neighbor'],
    ['happily', 'happy'],
  ])('takes %s for %s too', (word, form) => {
    expect(relatedForms(word)).toContain(form);
  });

  it('leaves short words whole, and never gives the word itself', () => {
    expect(relatedForms('bus')).toEqual([]);
    for (const word of ['as', 'less', 'added']) expect(relatedForms(word)).not.toContain(word);
  });
});
