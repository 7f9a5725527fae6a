import { expect, it } from 'vitest';
import { strengthsOf } from '../../src/engine/strength.ts';
import { indexKnowledge, KNOWLEDGE } from './fixtures.ts';

it('what one text meets is not counted for the next', () => {
  const { groups } = indexKnowledge(KNOWLEDGE).read('skolan');
  const strengths = strengthsOf(groups);
  const [term = ''] = [...(groups[0]?.alternatives ?? [])].find(([, own]) => own === 1) ?? [];
  const fields = { [term]: ['heading'] };
  const met = strengths.inText(new Set([term]));
  expect(met).toEqual([1]);
  expect(strengths.inText(new Set())).toEqual([0]);
  expect(strengths.inFields([term], fields)).toEqual([{ own: 0, near: 0.8, heading: 1, title: 0 }]);
  expect(strengths.inText(new Set())).toEqual([0]);
  expect(strengths.inFields([], {})).toEqual([{ own: 0, near: 0, heading: 0, title: 0 }]);
  expect(met).toEqual([1]);
});
