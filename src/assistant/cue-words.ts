import { MEETING_CUES } from './meeting-cue-words.ts';

/**
 * What the words of a question ask for. Single words first, then phrases; Swedish and English
 * together, since no word of one means something else in the other that matters here. Met with or
 * without å, ä and ö.
 */
export const CUES = {
  ...MEETING_CUES,
  why: [
    `varför syfte syftet anledning anledningen orsak orsaken meningen poängen why purpose reason reasons point aim`,
    'how come',
    'vad beror',
    'på grund',
  ],
  about: [
    'handlar innebär menas betyder means',
    'går ut på',
    'is about',
    'are about',
    'be about',
    'meeting about',
    'meetings about',
    'it about',
  ],
  howMuch: [
    'andel antal summa belopp procent percentage share',
    'hur många',
    'hur mycket',
    'hur mkt',
    'hur stor',
    'hur stort',
    'hur stora',
    'hur hög',
    'hur högt',
    'how many',
    'how much',
    'how large',
    'how big',
    'how high',
  ],
  overview: [
    `sammanfattning sammanfatta översikt överblick gjort gjorts åstadkommit åstadkommits uppnått genomfört genomförts
     summary summarise summarize overview done achieved achieve accomplished accomplish achievements delivered`,
  ],
  more: [
    'fortsätt utveckla more mer mera',
    'berätta mer',
    'visa fler',
    'tell me more',
    'go on',
    'vad mer',
    'what else',
    'något mer',
    'nåt mer',
    'anything else',
  ],
  help: [
    'hjälp help',
    'hur funkar',
    'hur fungerar du',
    'vad kan du',
    'vad kan jag fråga',
    'what can you',
    'what can i ask',
    'how do you work',
    'vem är du',
    'who are you',
    'vad är du',
    'what are you',
  ],
  sources: ['källa källor källorna källan dokument dokumenten sources source documents document'],
} as const satisfies Record<string, readonly string[]>;
