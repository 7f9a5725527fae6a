import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { ANALYZERS, createDocument } from './fixtures.ts';

/** The passages that a question finds, best first. */
function ranked(question: string, texts: readonly string[]): string[] {
  const document = createDocument([{ passages: texts.map((text) => ({ text })) }]);
  const engine = createEngine(
    { documents: [document], concepts: [], places: [], phrasings: [] },
    ANALYZERS,
  );
  return engine.rank(engine.read(question, 'sv')).matches.map(({ unit }) => unit.passage.text);
}

describe('close reading', () => {
  it('prefers what stands in one sentence to what is strewn over several', () => {
    const strewn = 'Bryggan är ny. Båten lagas. Stormen kom på hösten.';
    const together = 'Bryggan lagas efter stormen. Båten är ny. Hösten kom.';
    expect(ranked('Vem lagar bryggan efter stormen?', [strewn, together])[0]).toBe(together);
  });

  it('prefers the words as they were asked, grammar too', () => {
    const other = 'Läkare vaccinerar patienter. Patienter får inte ordinera.';
    const same = 'Patienter vaccineras. Läkare får ordinera vaccin till patienter.';
    expect(ranked('Får läkare ordinera?', [other, same])[0]).toBe(same);
  });

  it('prefers the sentence that says what a thing is, where that is asked', () => {
    const uses = 'Hyrestagaren betalar deposition vid inflyttning i lägenheten.';
    const defines = 'Deposition är pengar som lämnas i pant för lägenheten.';
    expect(ranked('Vad är deposition?', [uses, defines])[0]).toBe(defines);
  });

  it('prefers yes and no to a question that wants either', () => {
    const says = 'Båtplatsen kan hyras ut i andra hand med styrelsens lov.';
    const answers = `Nej, ${says.toLowerCase()}`;
    expect(ranked('Kan båtplatsen hyras ut i andra hand?', [says, answers])[0]).toBe(answers);
  });

  it('finds stretches of letters in common where no term is', () => {
    const unlike = 'Skogen avverkas i byn i vår.';
    const akin = 'Betongarmeringen kontrolleras i byn i vår.';
    expect(ranked('Vad används armeringsnät för i byn?', [unlike, akin])[0]).toBe(akin);
  });
});
