/**
 * What the words of a question ask for. Single words first, then phrases; Swedish and English
 * together, since no word of one means something else in the other that matters here. Met with or
 * without å, ä and ö.
 */
export const CUES = {
  meeting: [
    `möte möten mötet mötena mötes träff träffen träffar träffarna träffa besök besöket besöken turné turnén turnéer
     turnéplan turnéplanen turnéstopp turnédatum stopp stoppen stoppet medborgarmöte medborgardialog dialogmöte
     samling sammankomst evenemang evenemanget event events kalender kalendern kalendarium schema schemat program
     programmet tillfälle tillfällen tillfället träffas öppethus
     meeting meetings meet gathering gatherings session sessions tour visit visits visiting stop stops schedule
     calendar appearance appearances meetup meetups`,
    'öppet hus',
  ],
  travel: [
    `kommer komma kom besöker besöka besöks besökas besökt besökte åker åka åkte träffar träffa reser
     coming come comes visiting visit visits visited going go goes travel travels travelling heading reach reaches`,
    'är ni',
    'är hon',
    'är han',
    'håller ni till',
    'syns ni',
    'will you be',
    'are you in',
    'will she be',
    'will he be',
  ],
  happens: ['händer happens happening on', "what's on", 'på gång', 'going on'],
  when: [
    `när datum datumet datumen klockslag when date dates whens`,
    'vilken dag',
    'vilka dagar',
    'vilken datum',
    'vilken vecka',
    'vilken månad',
    'hur dags',
    'vad för dag',
    'what day',
    'which day',
    'what days',
    'which week',
    'which month',
    "when's",
  ],
  time: [
    `tid tiden tider klockslag klockslaget klockan kl starttid börjar startar slutar starts start starting begin begins
     starttime`,
    'hur dags',
    'what time',
    'which time',
    'time does',
    'time is',
  ],
  where: [
    `var vart varsomhelst lokal lokalen lokaler plats platsen platser adress adressen ställe ställen
     stadsdel stadsdelar stadsdelarna where wheres venue venues place places location locations address`,
    "where's",
    'which part',
    'which parts',
    'what part',
    'which district',
    'which districts',
    'which area',
    'which areas',
    'which neighbourhood',
    'which neighbourhoods',
    'which borough',
    'which boroughs',
  ],
  held: [
    'hålls hölls hållas hållits held',
    'äger rum',
    'ägde rum',
    'takes place',
    'taken place',
    'take place',
  ],
  organizer: [
    `arrangerar arrangör arrangören arrangörer arrangeras anordnar anordnas ordnar värd värden värdar arrar
     host hosts hosting hosted organise organises organising organiser organizer organizers organized organised organizes
     arranges arranged arranging arrange`,
    'håller i',
    'bjuder in',
    'står bakom',
  ],
  all: [
    `alla allihop hela samtliga lista fullständig fullständiga komplett visa vilka
     all whole full entire every list complete which`,
    'hur många',
    'how many',
  ],
  next: ['nästa närmaste närmast härnäst nasta next nearest soonest'],
  left: [
    `kvar återstår återstående kommande framöver framtida resterande left remaining upcoming remain remains ahead`,
    'still to come',
    'to come',
    'coming up',
    'yet to come',
    'på gång',
  ],
  past: [
    `varit redan tidigare genomförda avklarade hållits passerat passerade förra past previous already earlier happened`,
    'har hållits',
    'been held',
    'taken place',
  ],
  first: ['första först inleds inleder inledning premiär first earliest begins kicks'],
  last: ['sista sist avslutas avslutar avslutning last final ends finishes latest'],
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
