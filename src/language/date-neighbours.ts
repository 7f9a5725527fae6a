import { wordSet } from './date-atom.ts';

const WORDS = wordSet(`
  och eller men samt i pa at av om for till fran med vid hos nara utan kring under over mellan
  nar var vem vad hur vilka vilken vilket som att da sa nu redan igen ocksa finns ar är blir var ska
  skall kommer vill kan far maste har hade gar hander haller det den de vi jag ni du man kl klockan
  and or but in on at of for to from with near by is are was will do does did can could may there
  it we i you they any what when where who how which that then also again if so be
`);

/** True for words after which "i vår" is a season and "den 4:e" a day, as no noun follows. */
export function canFollowDate(word: string): boolean {
  return WORDS.has(word);
}
