import type { Group, Query } from '../engine/group.ts';
import { weightOf } from '../language/stop-words.ts';
import type { Cue } from './cues.ts';
import { latinPattern } from './latin-pattern.ts';
import type { Request } from './request.ts';
import { asks, findSegments } from './segments.ts';
import { overlaps } from './span.ts';

/** Whole words; `\b` takes å, ä and ö for the end of one. */
const pattern = (text: string): RegExp => latinPattern(`(?<!\\p{L})(?:${text})(?!\\p{L})`);

const DONE_SV =
  'gör|gor|görs|gors|gjort|gjorts|gjordes|gjrt|förbättrat|förbättrats|infört|ordnat|fixat|händer|hander|hänt|hant|åstadkommit|genomfört|uträttat|presterat|levererat|ändrat|förändrat|satsar|satsas|är på gång';
const WHAT_SV = 'satsningar|åtgärder|reformer|insatser|beslut|förändringar|förbättringar';
const WHAT_EN = 'measures|reforms|initiatives|policies|decisions|changes|improvements';
/** "Housing crisis measures", "er skolpolitik", "the city's housing policy" */
const NAMES_POLICY = [
  pattern('policy|\\p{L}+politik(?:en)?|\\p{L}+(?:satsningar|åtgärder|reformer|insatser)'),
  latinPattern(`(?<!\\p{L})(?:${WHAT_EN})\\s*[?.!]*$`),
];
const PRICE = pattern('kostar|kosta|kostnad(?:en)?|pris(?:et)?|costs?|price');

// "Vad gör ni för …", "what has been done about …": what there is on a topic, not one fact of it.
const ASKS_WHAT_IS_DONE = [
  pattern(`vad?(?!\\p{L}).{0,40}(?<!\\p{L})(?:${DONE_SV})`),
  pattern('(?:hur|på vilket sätt)\\s+(?:jobbar|arbetar|satsar|gör|tänker|bekämpar|motverkar)'),
  pattern(
    "wh?at(?:'?s| is| are| has| have)?(?!\\p{L}).{0,60}(?<!\\p{L})(?:done|doing|achieved?|accomplished|changed|improved|introduced|fixed|happening|happened)",
  ),
  pattern(
    '(?:is|are|has|have)\\s+(?:anything|something)(?!\\p{L}).{0,30}(?<!\\p{L})(?:done|happening|happened)',
  ),
  pattern(
    'how\\s+(?:is|are|does|do|will)(?!\\p{L}).{0,30}(?<!\\p{L})(?:fighting|tackling|addressing|working|handling|dealing|fight|tackle|address(?=\\s+\\p{L})|handle|deal)',
  ),
  pattern('(?:gjort|gör|göra|gjorts)\\s+(?:något|nåt|nånting|någonting)'),
  pattern('(?:done|do|doing)\\s+(?:anything|something)'),
  pattern('(?:berätta|info|information|tell me|talk to me)\\s+(?:om|about|on)'),
  // "What about schools?", "och skolan?", "mer om skolan"
  pattern('(?:what|how) about|(?:mer|mera|more) (?:om|about)|hur (?:är|går|blir) det med'),
  latinPattern('^\\s*(?:och|men|and)\\s+\\p{L}+\\s*\\??\\s*$'),
  pattern('sammanfatt\\p{L}*|översikt|överblick|summary|overview|sum up|recap'),
  pattern(`(?:vilka|what|which)(?!\\p{L}).{0,20}(?<!\\p{L})(?:${WHAT_SV}|${WHAT_EN})`),
  pattern(
    `(?:any|några|nåra)\\s+(?:\\p{L}+\\s+)?(?:${WHAT_SV}|${WHAT_EN}|news|progress|plans|nyheter|planer)`,
  ),
  pattern(`(?:${WHAT_SV}|${WHAT_EN})\\s+(?:for|to|in|on|för|på|inom|mot|i)`),
];

/** What one fact is asked for by. */
const OF_A_FACT: readonly Cue[] = ['when', 'time', 'where', 'organizer', 'howMuch', 'why'];

/** From this weight on a group names something. */
const NAMED = 0.3;

/** Whether a question asks what there is on a topic: by its form, or because it is about one and names nothing else. */
export function isTopicQuestion({ text, query, cues }: Request): boolean {
  if (ASKS_WHAT_IS_DONE.some((asks) => asks.test(text))) return true;
  if (OF_A_FACT.some((cue) => cues.has(cue))) return false;
  const isPolicy = NAMES_POLICY.some((names) => names.test(text));
  if (isPolicy && !cues.has('meeting') && !PRICE.test(text)) return true;
  const topic = onlyTopic(query);
  return topic !== null && ABOUT.test(text.slice(0, topic.start));
}

/** The one thing that is named, when it is a topic. */
function onlyTopic({ groups }: Query): Group | null {
  const named = groups.filter(({ weight }) => weight >= NAMED);
  const [topic] = named;
  return named.length === 1 && topic?.kind === 'word' && topic.isTopical ? topic : null;
}

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
