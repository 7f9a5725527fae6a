import { latinPattern } from './latin-pattern.ts';

/** Whole words; `\b` takes å, ä and ö for the end of one. */
const pattern = (text: string): RegExp => latinPattern(`(?<!\\p{L})(?:${text})(?!\\p{L})`);

const DONE_SV =
  'gör|gor|görs|gors|gjort|gjorts|gjordes|gjrt|förbättrat|förbättrats|infört|ordnat|fixat|händer|hander|hänt|hant|åstadkommit|' +
  'genomfört|uträttat|presterat|levererat|ändrat|förändrat|satsar|satsas|är på gång|lyckats|beslutat|beslutats|lovat|planerar|' +
  'erbjuder|erbjuds';
const DONE_EN =
  'done|doing|achieved?|accomplished|decided|promised|planned|delivered|changed|improved|introduced|fixed|happening|happened';
const WHAT_SV = 'satsningar|åtgärder|reformer|insatser|beslut|förändringar|förbättringar';
const WHAT_EN = 'measures|reforms|initiatives|policies|decisions|changes|improvements';
const STEPS = '(?:what|which|vilka|vad)(?!\\p{L}).{0,20}(?<!\\p{L})(?:steg|steps)(?!\\p{L})';
/** And no plan or the like, of which there may be one or none: "vad finns det för planer?" */
const FOR_WHOM = 'oss|mig|dem|de|den|en|unga|barn|alla|\\p{L}+(?:na|en|et)';
/** "Housing crisis measures", "er skolpolitik", "the city's housing policy" */
const NAMING_POLICY = [
  pattern('policy|\\p{L}+politik(?:en)?|\\p{L}+(?:satsningar|åtgärder|reformer|insatser)'),
  latinPattern(`(?<!\\p{L})(?:${WHAT_EN})\\s*[?.!]*$`),
];
const PRICING = pattern('kostar|kosta|kostnad(?:en)?|pris(?:et)?|costs?|price');

// "Vad gör ni för …", "what has been done about …": what there is on a topic, not one fact of it.
const ASKING_WHAT_IS_DONE = [
  pattern(`vad?(?!\\p{L}).{0,40}(?<!\\p{L})(?:${DONE_SV})`),
  pattern('(?:hur|på vilket sätt)\\s+(?:jobbar|arbetar|satsar|gör|tänker|bekämpar|motverkar)'),
  pattern(`wh?at(?:'?s| is| are| has| have)?(?!\\p{L}).{0,60}(?<!\\p{L})(?:${DONE_EN})`),
  pattern(
    '(?:is|are|has|have)\\s+(?:anything|something)(?!\\p{L}).{0,30}(?<!\\p{L})(?:done|happening|happened)',
  ),
  pattern(
    'how\\s+(?:is|are|does|do|will)(?!\\p{L}).{0,30}(?<!\\p{L})(?:fighting|tackling|addressing|working|handling|dealing|fight|tackle|address(?=\\s+\\p{L})|handle|deal)',
  ),
  pattern('(?:gjort|gör|göra|gjorts)\\s+(?:något|nåt|nånting|någonting)'),
  pattern('(?:done|do|doing)\\s+(?:anything|something)'),
  pattern('(?:berätta|info|information|tell me|talk to me)\\s+(?:om|about|on)'),
  pattern('(?:något|nåt|nånting|something|anything)\\s+(?:om|about)'),
  // "What does the party do for council workers?", "what steps have you taken", "what's in it for teenagers?"
  pattern(
    "wh?at(?:'?s)?(?!\\p{L}).{0,60}(?<!\\p{L})(?:do|did)\\s+(?:for|about|against|on|to help)",
  ),
  pattern(`${STEPS}.{0,30}(?<!\\p{L})(?:tagit|tagits|tas|taken|take|taking)`),
  pattern(
    "(?:what|anything|something|much)(?:'?s| is| have you(?: got)?)?\\s+(?:there\\s+|in it\\s+|on offer\\s+)?for",
  ),
  pattern('what\\s+(?:do|can|will|does|would)(?!\\p{L}).{0,30}(?<!\\p{L})(?:get|gets|gain)'),
  pattern(
    `(?:vad|något|nåt|mycket)\\s+(?:har ni|finns|finns det|erbjuds)\\s+för\\s+(?:${FOR_WHOM})`,
  ),
  pattern('vad\\s+(?:får|fick|vinner)\\s+(?:vi|de|dom|unga|\\p{L}+(?:na|er|ar|or))'),
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

const matches =
  (patterns: readonly RegExp[]) =>
  (text: string): boolean =>
    patterns.some((each) => each.test(text));

/** "Vad har ni gjort för …", "what about …" */
export const asksWhatIsDone = matches(ASKING_WHAT_IS_DONE);

/** "Er skolpolitik" */
export const namesPolicy = matches(NAMING_POLICY);

export const namesPrice = matches([PRICING]);
