import { fold } from './tokens.ts';

export type Language = 'sv' | 'en';

/**
 * How much a word says about what a text is about. `function` words say nothing: grammar, question
 * words, and the politeness and chat around a question. `light` words are the most general verbs,
 * nouns and adjectives: that a passage lacks one is hardly a reason to doubt it.
 */
export type Weight = 'function' | 'light' | 'content';

const FUNCTION_SV = `
en ett den det de dom dem dess deras denna detta dessa denne sån sånt såna sådan sådant sådana
jag mig mej min mitt mina du dig dej din ditt dina han honom hans hon henne hennes hen vi oss vår vårt våra
ni er ert era eran erat eras man sig sej sin sitt sina själv själva ens
och å o eller men utan samt plus att som om när då där här dit hit nu så ju väl nog bara också oxå även
i på till til från av för med mot vid hos genom under över efter före innan mellan inom utom bland kring
runt omkring nära intill bredvid ur enligt sedan sen tills medan eftersom därför fast fastän ifall huruvida än
vad va vem vems vilka vilken vilket vart var varifrån hur hurdan varför varthän
nån nåt nånting någon något några ngn ngt ngra nåra nånstans någonstans nånsin någonsin
ingen inget inga ingenting ingenstans
är e ä vara varit vore blir bli blev blivit blitt har ha hade haft kan kunna kunde kunnat ska skall skulle
vill vilja ville velat måste får få fick fått bör borde må kanske ger göra gör gjorde gjort gjorts görs
inte ej icke aldrig alltid ja jo nej jaså okej ok okay
alla allt all allihop varje båda bägge hela helt
hej hejsan hallå tja tjena tjo tjabba hejdå goddag godmorgon tack tackar snälla vänligen please läget mvh hälsningar
mkt mycket lite litet mer mera mest mindre minst fler flera flest många få jätte
exakt precis just egentligen faktiskt verkligen ungefär typ liksom alltså asså iofs hursomhelst förresten
me åt dvs tex bl osv mm pga ang gällande angående rörande beträffande jmf jämfört
förutom ganska ännu redan fortfarande längre nuförtiden nya ny nytt nyss
säga säg sa berätta berättar visa visar lista förklara förklarar beskriva sammanfatta svara svar undrar undra
fråga frågar frågor frågan veta vet visste känna tror tro tycker tycka anser menar menas betyder
finns finnas fanns gäller gälla handlar handla snabbt kort gärna igen kul
`;

const FUNCTION_EN = `
a an the im ive dont doesnt whats thats theyre youre this that these those it it's its they them they're their theirs there there's here
i i'm i've i'd i'll me my mine you you're you've your yours u ur r we we're we've we'll our ours us he him his she her hers one ones
and or but nor so yet if then than as because while though although whether
of in on at to from for with by about into onto over under after before between within without among around
near nearby through during since until till per via toward towards against upon off up down out regarding concerning
what what's whats which who who's whos whom whose when when's where where's wheres why how how's hows
is isn't are aren't was wasn't were weren't be been being am do does doesn't don't did didn't done doing
has hasn't have haven't had having can can't cannot could couldn't will won't would wouldn't shall should shouldn't may might must
not no yes yeah yep nope any anything anyone anybody anywhere some something someone somebody somewhere
all every each both either neither everything everyone nothing none
hi hello hey yo sup thanks thank thx please pls plz cheers ok okay sorry
very much more most less least many few lot lots bit really actually exactly just only even also too again still already ever never
always now maybe perhaps quite rather such same other others another else according besides except guys today
tell say says said show list give gives gave explain describe summarise summarize know knows knew think thinks mean means meant
wonder wondering ask asking question answer want wants wanted like need needs let lets let's
get gets got getting going gonna go goes went come coming comes
new happening happen happens happened vs eg ie etc re btw fyi asap idk tbh imo
`;

const LIGHT_SV = `
stå står stod sök hända händer hänt hände ske sker komma kommer kom kommit gå går gick gått hålla håller höll hållit
se ser såg sett ta tar tog tagit ge gav gett ställa sätta satt satta lägga bort fram
arbeta arbetar arbetat jobbar jobbat syssla bedriva driva driver göras genomföra genomför genomfört genomförts
åstadkomma åstadkommit åstadkommer uppnå uppnått vidta vidtar vidtas vidtog vidtagit vidtagits utföra utför utförs utfört utförts uträttat
beslutat beslutats beslut besluta planer planerar planera tänker tänka tänkt lovat lovar
viktig viktigt viktiga viktigaste bra dålig dåligt dåliga stor stort stora små olika vanlig vanligt
hjälp hjälpa hjälper behöva behövs behöver behövde använda
folk människa människor person personer sak saker grej grejer sätt slag del delar fall exempel situation situationen
politik politiken politiskt politisk politiska åtgärd åtgärder satsning satsningar satsa satsar satsat satsats insats insatser
reform reformer arbete arbetet
förslag plan planen tanke tankar idé idéer ställning ståndpunkt åsikt inställning syn
område områden området ämne ämnen information info uppgift fakta siffra siffran siffror
sammanfattning översikt överblick sammanställning punkt punkter argument nyhet nyheter löfte löften intresserad intresserade intresse bryr
gång gången räkna igenom tillsammans ut upp ner ned in fortsätta fortsätter fortsatt börja börjar började börjat
framöver framtiden numera senaste nyligen snart eget egen egna riktigt
pratar prata pratat säger sagt sägs skriver skriva skrivit konkret konkreta konkretare bakgrund bakgrunden
kommunal kommunalt kommunala stad staden stan stans stadens kommun kommunen kommunens parti partiet partiets
andel andelen antal antalet procent miljon miljoner miljarder tusen kr kronor krona år året åren
`;

const LIGHT_EN = `
search take takes took taken make makes made making put puts keep keeps kept bring brings brought see sees saw seen look looks looking
work works worked working try tries tried trying
undertake undertaken undertook achieve achieves achieved achievement achievements accomplish accomplished deliver delivered carry
decided decide decision decisions plan plans planned planning promise promised intend
important good bad better best big small different main major key
help helps helping helped use used using people person folks
thing things stuff way ways kind sort part parts case example situation
policy policies politics political measure measures action actions effort efforts reform reforms initiative initiatives
proposal proposals idea ideas position stance view views opinion
issue issues matter matters area areas topic topics subject information info detail details fact facts figure figures
summary overview recap background brief short quick quickly point points bullet bullets argument arguments news pledge pledges interested
start starts started starting begin begins began continue continues
far instead recently lately currently soon ahead future present own right back away together along
able possible sure true real talk talking talks concrete concretely exact
municipal city city's town council council's municipality party party's
share number amount percent percentage per cent million millions billion thousand kronor krona sek year years
`;

const words = (text: string): string[] => text.trim().split(/\s+/);

// Words that are others without their dots and rings: val, far, tva.
const HOMOGRAPHS = new Set(['väl', 'får', 'så', 'hår']);

function createTable(functions: string, lights: string): Map<string, Weight> {
  const table = new Map<string, Weight>();
  for (const word of words(lights)) for (const form of [fold(word), word]) table.set(form, 'light');
  for (const word of words(functions)) {
    for (const form of HOMOGRAPHS.has(word) ? [word] : [fold(word), word])
      table.set(form, 'function');
  }
  return table;
}

const TABLES: Readonly<Record<Language, ReadonlyMap<string, Weight>>> = {
  sv: createTable(FUNCTION_SV, LIGHT_SV),
  en: createTable(FUNCTION_EN, LIGHT_EN),
};

/** `word` in lower case, with or without å, ä and ö. */
export function weightOf(word: string, language: Language): Weight {
  return TABLES[language].get(word) ?? 'content';
}
