import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createKnowledgeAssistant } from '../../adapters/create-assistant.ts';
import { createAsk, dates, outcome, texts } from './ask.ts';

const PROGRAMME = `---
id: host
title: Hösten i Granvik
publisher: Granviks byalag
language: sv
published: 2025-08-20
---

## Möten

- 4 september Folkets hus i Norrby, klockan 18.30. Vera Lind berättar om torpens historia.
- 18 september Biblioteket i Hamnkvarteret, klockan 17.00. Samtal om hur länge man väntar på akuten.

## Nyheter

- Torpen vid sjön har fått nya tak för 2 miljoner kronor.
`;

const directory = await mkdtemp(join(tmpdir(), 'granvik-host-'));
await writeFile(join(directory, 'host.md'), PROGRAMME);
afterAll(() => rm(directory, { recursive: true, force: true }));

const ask = createAsk(await createKnowledgeAssistant(directory));
const NOW = '2025-08-25T12:00';

describe('a meeting by what its entry says', () => {
  it.each([
    ['När berättar Vera Lind om torpen?', '2025-09-04'],
    ['var är mötet om väntetiden på akuten', '2025-09-18'],
    ['vilken dag kommer Lind', '2025-09-04'],
  ])('%s', (question, date) => {
    const turn = ask(question, { now: NOW });
    expect(dates(turn)).toEqual([date]);
    expect(turn.reply.kind).toBe('meeting');
  });

  it('is not the answer when another passage says more', () => {
    const turn = ask('När fick torpen vid sjön nya tak?', { now: NOW });
    expect(dates(turn)).toEqual([]);
    expect(texts(turn)[0]).toContain('nya tak');
  });

  it('is no meeting when the entry says nothing of it', () => {
    expect(outcome(ask('När berättar Olle Berg om fiske?', { now: NOW }))).toBe('not-found');
  });
});
