import { describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createFolder, FRONT_MATTER } from '../knowledge/folder.ts';

const { catalogue, engine } = await createKnowledgeAssistant();
const sections = engine.index.sections.map(({ units }) => units.map(({ anchor }) => anchor));
const [one = [], two = []] = sections.filter(({ length }) => length > 4);
const [first = '', second = '', third = '', fourth = ''] = one;

describe('passages as runs', () => {
  it('are one run when they follow each other in a section', () => {
    expect(catalogue.runsOf([first, second, third])).toEqual([
      { anchor: first, following: 2, order: 'section' },
    ]);
    expect(catalogue.runsOf([first, third, fourth])).toEqual([
      { anchor: first, following: 0, order: 'section' },
      { anchor: third, following: 1, order: 'section' },
    ]);
  });

  it('are one run when they follow each other on the schedule, by date', async () => {
    const folder = await createFolder({
      'ekdala.md': `${FRONT_MATTER}\n## Norr\n\n- 3 maj Norrby\n- 1 maj Ekdala\n\n## Söder\n\n- 2 maj Söderby\n`,
    });
    const own = await createKnowledgeAssistant(folder);
    const dates = own.engine.meetings.map(({ unit }) => unit.anchor);
    const runs = own.catalogue.runsOf(dates);
    expect(runs).toEqual([{ anchor: dates[0], following: 2, order: 'date' }]);
    expect(own.catalogue.anchorsOf(runs)).toEqual(dates);
  });

  it('begin anew where a section does, and where the order is another', () => {
    const [last = '', next = ''] = [one.at(-1), two[0]];
    expect(catalogue.runsOf([last, next, second, first])).toHaveLength(4);
  });

  it('are the same passages again, in their order', () => {
    for (const anchors of [[], [second, first, third, fourth], sections.flat(), ['zzzzzzzz']]) {
      const known = anchors.filter((anchor) => anchor !== 'zzzzzzzz');
      expect(catalogue.anchorsOf(catalogue.runsOf(anchors))).toEqual(known);
    }
  });

  it('end with their section when it has become shorter', () => {
    const [last = ''] = one.slice(-1);
    expect(catalogue.anchorsOf([{ anchor: last, following: 9, order: 'section' }])).toEqual([last]);
  });
});
