import { stemmer } from 'stemmer';
import { type Analyzer, cached } from './analyzer.ts';
import type { Lexicon } from './lexicon.ts';

const MOST_LEMMAS = 2;

/**
 * Lemmas from the dictionary, irregular forms first made regular. A word that it does not have is
 * stemmed; stems of words that it has would make business of "busy" and market of "marketing".
 */
export function createEnglishAnalyzer(lexicon: Lexicon): Analyzer {
  return cached((written) => {
    const word = written.replace(/'s?$|'s$/, '');
    const readings = lexicon.readings(word);
    const common = readings.filter((reading) => !reading.name);
    const lemmas = [...new Set((common.length > 0 ? common : readings).map(({ lemma }) => lemma))];
    const base = REGULAR.get(word);
    return {
      lemmas: base ? [base] : lemmas.length > 0 ? lemmas.slice(0, MOST_LEMMAS) : [stemmer(word)],
      parts: [],
      known: readings.length > 0 || base !== undefined || /^\d/.test(word),
      name: readings.length > 0 && common.length === 0,
    };
  });
}

// Irregular forms by their base. Source: Quirk et al., A Comprehensive Grammar (1985), § 3.11–3.20, 5.83.
// And "passes", which the dictionary has as a form of passé.
const REGULAR: ReadonlyMap<string, string> = new Map(
  `
  build built|sell sold|buy bought|hold held|lead led|leave left|lend lent|lose lost|meet met
  pay paid|send sent|spend spent|stand stood|teach taught|win won|find found|feel felt|fight fought
  rise rose risen|fall fell fallen|grow grew grown|speak spoke spoken|write wrote written
  choose chose chosen|drive drove driven|ride rode ridden|break broke broken|begin began begun
  run ran|swim swam swum|sing sang sung|throw threw thrown|draw drew drawn|wear wore worn
  eat ate eaten|steal stole stolen|freeze froze frozen|forbid forbade forbidden|hide hid hidden
  child children|man men|woman women|person people|foot feet|tooth teeth|mouse mice
  life lives|wife wives|half halves|shelf shelves|knife knives|leaf leaves|thief thieves|wolf wolves
  safe safer safest|cheap cheaper cheapest|easy easier easiest|high higher highest|low lower lowest
  early earlier earliest|poor poorer poorest|young younger youngest|old older oldest
  pass passes
  clean cleaner|green greener|fast faster|large larger|small smaller|short shorter|long longer
  `
    .trim()
    .split(/\||\n/)
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ');
      return forms.map((form): [string, string] => [form, base]);
    }),
);
