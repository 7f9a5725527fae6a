import type { Engine } from '../engine/engine.ts';
import type { Unit } from '../engine/passage-index.ts';
import { CLEARLY } from '../engine/strength.ts';
import { asksAge, asksExtreme, asksMeasure, asksPrice, asksWhen } from './attributes.ts';
import { countedIn, countsAny, isForeign } from './counted.ts';
import type { Request } from './request.ts';
import { type Said, saidIn } from './said.ts';

/** `own`: how well the passage meets each of the query's groups, where that is known already. */
type Says = (unit: Unit, own?: readonly number[]) => boolean;

/** Whether a passage has the amount, the measure, the number, the extreme or the time that a question asks for, if it asks for one. */
export function saysWhatIsAsked(request: Request, engine: Engine): Says {
  const asksAmount = request.cues.has('howMuch');
  const isMeasure = asksMeasure(request.text);
  const tellsIt = tellsWhatIsAsked(request, engine);
  const isWhen = asksWhen(request.text);
  return (unit, own) => {
    const said = saidIn(unit);
    if (isWhen && unit.passage.meeting === null && !said.when()) return false;
    return (!asksAmount || said.howMuch()) && (!isMeasure || said.measure()) && tellsIt(unit, own);
  };
}

/** Likewise of what not even a whole section answers that does not tell it: a price, an extreme, how many there are of a thing. */
export function tellsWhatIsAsked(request: Request, engine: Engine): Says {
  const { groups, language } = request.query;
  const counted = countedIn(request);
  const isNamed = (own: readonly number[]): boolean =>
    groups.some((group, i) => counted?.includes(group) && (own[i] ?? 0) >= CLEARLY);
  const isPrice = asksPrice(request.text);
  const wanted = ATTRIBUTES.filter(([asks]) => asks(request.text));
  return (unit, own) => {
    const said = saidIn(unit);
    if (isPrice && !said.price() && !said.free()) return false;
    if (!wanted.every(([, says]) => says(said))) return false;
    if (counted === null) return true;
    return (
      isForeign(unit, language) || ((!own || isNamed(own)) && countsAny(counted, unit, engine))
    );
  };
}

/** What asks for something, and what tells it. */
const ATTRIBUTES: readonly (readonly [
  asks: (text: string) => boolean,
  says: (said: Said) => boolean,
])[] = [
  [asksAge, (said) => said.age()],
  [asksExtreme, (said) => said.extreme()],
];
