import type { Group, Query } from '../engine/group.ts';
import { weightOf } from '../language/stop-words.ts';
import { asksMeasure } from './attributes.ts';
import type { Cue } from './cues.ts';
import { latinPattern } from './latin-pattern.ts';
import type { Request } from './request.ts';
import { asks, findSegments } from './segments.ts';
import { overlaps } from './span.ts';
import { A_THING } from './things.ts';
import { asksWhatIsDone, namesPolicy, namesPrice } from './topic-forms.ts';

/** What one fact is asked for by. */
const OF_A_FACT: readonly Cue[] = ['when', 'time', 'where', 'organizer', 'howMuch', 'why'];

/** From this weight on a group names something. */
const NAMED = 0.3;

/** Whether a question asks what there is on a topic: by its form, or because it is about one and names nothing else. */
export function isTopicQuestion(request: Request): boolean {
  const { text, query, cues } = request;
  if (asksWhatIsDone(text)) return true;
  if (asksFact(request)) return false;
  if (namesPolicy(text) && !cues.has('meeting') && !namesPrice(text)) return true;
  const topic = onlyTopic(query);
  return topic !== null && ABOUT.test(text.slice(0, topic.start));
}

/** When, where, how many, how long or why: a list of what there is on a topic does not tell. */
export const asksFact = ({ text, cues }: Pick<Request, 'text' | 'cues'>): boolean =>
  OF_A_FACT.some((cue) => cues.has(cue)) || asksMeasure(text);

/** "Who", "which": one of them, and no list of what there is. */
export const asksWho = ({ text }: Pick<Request, 'text'>): boolean => WHO.test(text);

const WHO = latinPattern('(?<!\\p{L})(?:vem|vems|vilken|vilket|who|whose|which)(?!\\p{L})');

/** "Will you lower the rent?": yes or no. */
export const asksWhether = ({ text }: Pick<Request, 'text'>): boolean => WHETHER.test(text);

const WHETHER = latinPattern(
  '(?:^|[.!?;:,])\\s*(?:(?:och|and|so|så|men|but)\\s+)?(?:kommer|ska|skall|kan|får|far|finns|är|har|tänker|tanker|gör|gor|måste|maste|vill|will|can|do|does|did|is|are|has|have|should|would|could)\\s',
);

/** The one thing that is named, when it is a topic. */
function onlyTopic({ groups }: Query): Group | null {
  const named = groups.filter(({ weight }) => weight >= NAMED);
  const [topic] = named;
  return named.length === 1 && topic?.kind === 'word' && topic.isTopical ? topic : null;
}

/** More than one thing: "jobb och arbetslöshet". */
export const namesSeveral = ({ query: { groups } }: Request): boolean =>
  groups.filter(({ weight }) => weight >= A_THING).length > 1;

const ABOUT = latinPattern(
  '(?<!\\p{L})(?:om|kring|angående|angaende|gällande|gallande|rörande|about|on|regarding|concerning|re|with)\\s+(?:(?:er|era|den|det|de|the|your|our|my|all|alla|hela)\\s+)?$',
);

/** A few words and no grammar, as at a door, or one topic of which nothing is asked: "hej! skolan?" */
export const isKeywords = (request: Request): boolean =>
  (request.tokens.length <= 4 &&
    request.tokens.every((token) =>
      request.query.groups.some((group) => overlaps(group, token)),
    )) ||
  isTopicAlone(request);

function isTopicAlone({ text, tokens, query }: Request): boolean {
  const topic = onlyTopic(query);
  if (!topic) return false;
  const others = tokens.filter((token) => !overlaps(token, topic));
  return (
    others.every(({ word }) => weightOf(word, query.language) !== 'content') &&
    !findSegments(text).some(({ start, end }) => asks(text.slice(start, end)))
  );
}

/** Some words and nothing that asks: "safety in the suburbs". It may be a topic, but each word of it is not asked for by itself. */
export function isPhrase({ text, tokens }: Request): boolean {
  // "I" begins a phrase in English alone; else it is the Swedish for "in".
  const isVerb = (word: string, at: number): boolean =>
    ASKING.has(word) && (word !== 'i' || at === 0);
  return (
    tokens.length <= LONGEST_PHRASE &&
    !text.includes('?') &&
    !tokens.some(({ word }, at) => isVerb(word, at))
  );
}

const LONGEST_PHRASE = 8;

/** What questions begin with, who asks, who is asked and what is done. */
const ASKING: ReadonlySet<string> = new Set(
  `
  vad va vem vems vilka vilken vilket var vart varifrån hur varför när nar
  är har hade ska skulle kan kunde finns blir får fick kommer vill gör gjort görs går gäller
  jag du ni vi man mig oss er dig min mitt mina din vår han hon den det de
  what what's who who's whose whom when when's where where's which why how how's
  am is isn't are aren't was were be been do does don't doesn't did done has have had will would can could should shall may
  i i'm i've you we they it my our your he she get got tell show need want
  `
    .trim()
    .split(/\s+/),
);
