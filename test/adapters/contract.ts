import { afterEach, describe, expect, it } from 'vitest';
import type { Adapter } from '../../adapters/adapter.ts';
import {
  createKnowledgeAssistant,
  type KnowledgeAssistant,
} from '../../adapters/create-assistant.ts';
import type { LocalDateTime } from '../../src/language/local-date-time.ts';
import { NAUGHTY } from './naughty.ts';

/** An adapter that is not started yet, and people who ask on it, over its platform's own protocol. */
export interface Surface {
  readonly adapter: Adapter;
  /** What is shown to somebody who asks; each person has one conversation. */
  ask(question: string, person?: string): Promise<string>;
  /** All that has been logged or written to the standard error since the beginning. */
  logged(): string;
  /** What the adapter sent that its platform would refuse. */
  refused(): readonly string[];
  /** Takes down what the test needed beside the adapter. */
  close(): Promise<void>;
}

export interface SurfaceSetting {
  readonly assistant: KnowledgeAssistant;
  readonly now: () => LocalDateTime;
}

export interface ContractOptions {
  /** Of one test; milliseconds. */
  readonly timeout?: number;
  /** What cannot be written on the surface, like a line break on a terminal. */
  readonly cannotBeAsked?: (text: string) => boolean;
  /** As the surface shows a text of a document: escaped, folded. */
  readonly shownAs?: (text: string) => string;
  /** What it says when the assistant fails, in either language. */
  readonly apology?: RegExp;
}

const NOW: LocalDateTime = { date: '2016-12-20', time: '18:00' };
const SWIMMING = 'Sänkt avgiften för simskolan i ytterstaden med 300 kronor';
const FAULT = 'Xyzzyfel?';
const PERSON = 'Quirina-7241';
const APOLOGY = /Något gick fel|Something went wrong/g;

const assistant = await createKnowledgeAssistant();

/** Fails at one question, and answers the others. */
const broken: KnowledgeAssistant = {
  ...assistant,
  ask(question) {
    if (question.text.includes(FAULT)) throw new Error('a fault of the program’s own');
    return assistant.ask(question);
  },
};

/** The suite that every adapter passes: what holds on any surface. */
export function describeAdapter(
  name: string,
  open: (setting: SurfaceSetting) => Promise<Surface>,
  options: ContractOptions = {},
): void {
  const { timeout = 20_000, shownAs = (text) => text, apology = APOLOGY } = options;
  const opened: Surface[] = [];

  async function start(own: Partial<SurfaceSetting> = {}): Promise<Surface> {
    const surface = await open({ assistant, now: () => NOW, ...own });
    opened.push(surface);
    await surface.adapter.start();
    return surface;
  }

  afterEach(async () => {
    for (const surface of opened.splice(0)) {
      await surface.adapter.stop();
      await surface.close();
      expect(surface.refused()).toEqual([]);
    }
  });

  describe(`${name}, as every surface,`, { timeout }, () => {
    it('is starting, ready, and stopped, twice if need be', async () => {
      const surface = await open({ assistant, now: () => NOW });
      opened.push(surface);
      const { adapter } = surface;
      expect(adapter.name).toMatch(/^[a-z]+$/);
      expect(adapter.health().state).toBe('starting');
      await adapter.start();
      expect(adapter.health().state).toBe('ready');
      await Promise.all([adapter.stop(), adapter.stop()]);
      await adapter.stop();
      expect(adapter.health().state).toBe('stopped');
    });

    it('can be stopped before it has started', async () => {
      const surface = await open({ assistant, now: () => NOW });
      opened.push(surface);
      await surface.adapter.stop();
      expect(surface.adapter.health().state).toBe('stopped');
    });

    it('quotes the document, and says which, from when, and that its date is inferred', async () => {
      const { ask } = await start();
      const shown = await ask('Vad kostar simskolan?');
      for (const part of [SWIMMING, 'Vad har Socialdemokraterna i Stockholm gjort sedan valet?']) {
        expect(shown).toContain(shownAs(part));
      }
      expect(shown).toContain('december 2023');
      expect(shown).toContain('datum härlett');
    });

    it('shows the passages that the assistant found, whole', async () => {
      const { ask } = await start();
      for (const question of ['Vad har ni gjort för skolan?', 'Vad gör ni åt klimatet?']) {
        const [best] = assistant.ask({ text: question, now: NOW }).reply.answer.excerpts;
        expect(await ask(question, question)).toContain(shownAs(best?.text ?? '?'));
      }
    });

    it('answers in English who asks in English, beside the Swedish words', async () => {
      const { ask } = await start();
      const shown = await ask('how much cheaper are swimming lessons?');
      expect(shown).toContain(shownAs(SWIMMING));
      expect(shown).toContain(shownAs('Cut the fee for swimming school in the outer city'));
      expect(shown).toContain('Translation');
      expect(shown).toContain('date inferred');
    });

    it('says of a meeting its day, its time or that none is stated, and whether it has been', async () => {
      const { ask } = await start();
      const coming = await ask('När är mötet i Skärholmen?');
      expect(coming).toContain('lördag 4 februari 2017');
      expect(coming).toContain('tid anges inte');
      expect(coming).toContain('kommande');
      const past = await ask('when is the Södermalm meeting?', 'other');
      expect(past).toContain('Tuesday 29 November 2016');
      expect(past).toContain('18:00');
      expect(past).toContain('past');
    });

    it('declines kindly, says what the documents are, and offers what is then answered', async () => {
      const { ask } = await start();
      const question = 'Vad tycker ni om NATO?';
      const { suggestions } = assistant.ask({ text: question, now: NOW }).reply.answer;
      const shown = await ask(question);
      expect(shown).toContain('Det hittar jag inget svar på i dokumenten.');
      expect(shown).toContain(shownAs('Gör din röst hörd'));
      expect(suggestions.length).toBeGreaterThan(0);
      for (const suggestion of suggestions) expect(shown).toContain(shownAs(suggestion));
      const [first = ''] = suggestions;
      expect(await ask(first)).not.toContain('Det hittar jag inget svar på');
    });

    it('understands what follows, of each person by themselves', async () => {
      const { ask } = await start();
      await ask('När är mötet på Kungsholmen?', 'Ada');
      await ask('Vad kostar simskolan?', 'Bo');
      expect(await ask('och i Skärholmen?', 'Ada')).toContain('lördag 4 februari 2017');
    });

    it('apologises once when something goes wrong, and goes on', async () => {
      const { ask, adapter } = await start({ assistant: broken });
      const shown = await ask(FAULT);
      expect(shown.match(apology)).toHaveLength(1);
      expect(await ask('Vad kostar simskolan?')).toContain(shownAs(SWIMMING));
      expect(adapter.health().state).not.toBe('failed');
    });

    it('goes on whatever people write', async () => {
      const { ask, adapter } = await start();
      for (const text of NAUGHTY) {
        if (options.cannotBeAsked?.(text) || text.trim() === '') continue;
        expect((await ask(text)).length).toBeGreaterThan(0);
      }
      expect(await ask('Vad kostar simskolan?', 'other')).toContain(shownAs(SWIMMING));
      expect(adapter.health().state).toBe('ready');
    });

    it('logs neither questions, nor answers, nor people', async () => {
      const surface = await start({ assistant: broken });
      for (const text of ['Vad kostar simskolan?', 'Vad tycker ni om NATO?', FAULT]) {
        await surface.ask(text, PERSON);
      }
      await surface.adapter.stop();
      for (const said of ['simskola', 'NATO', FAULT, PERSON, 'Sänkt avgiften']) {
        expect(surface.logged()).not.toContain(said);
      }
    });
  });
}
