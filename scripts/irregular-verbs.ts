/**
 * Swedish verbs of which dictionary-sv lists the forms as entries of their own: infinitive first.
 * Source: Svenska Akademiens grammatik, kap. 8, § 48–62.
 */
const PARADIGMS = `
göra gör gjorde gjort gjord gjorda gjordes gjorts görs
vara är var varit vore
bli blir blev blivit blivna bliven bliva
ha har hade haft
veta vet visste vetat
se ser såg sett sedd sedda ses sågs setts
ge ger gav gett givit given givna ges gavs getts giva
få får fick fått fås
gå går gick gått gången
stå står stod stått
ta tar tog tagit tagen tagna tas togs tagits taga
dra drar drog dragit dragen dragna dras drogs dragits draga
säga säger sa sade sagt sagd sagda sägs sades sagts
lägga lägger la lade lagt lagd lagda läggs lades lagts
sätta sätter satte satt satta sätts sattes satts
välja väljer valde valt vald valda väljs valdes valts
sälja säljer sålde sålt såld sålda säljs såldes sålts
vilja vill ville velat
kunna kan kunde kunnat
böra bör borde bort
måste
låta låter lät låtit låts läts
hålla håller höll hållit hållen hållna hålls hölls hållits
komma kommer kom kommit
falla faller föll fallit fallen fallna
ligga ligger låg legat
sitta sitter satt suttit
vinna vinner vann vunnit vunnen vunna
finna finner fann funnit funnen funna finns fanns funnits
försvinna försvinner försvann försvunnit
bryta bryter bröt brutit bruten brutna bryts bröts
bjuda bjuder bjöd bjudit bjuden bjudna bjuds bjöds
skjuta skjuter sköt skjutit
sluta sluter slöt slutit
flyta flyter flöt flutit
njuta njuter njöt njutit
ljuga ljuger ljög ljugit
skriva skriver skrev skrivit skriven skrivna skrivs skrevs
driva driver drev drivit driven drivna drivs drevs drivits
bli
gripa griper grep gripit gripen gripna grips greps
stiga stiger steg stigit
slita sliter slet slitit sliten slitna
bita biter bet bitit
lida lider led lidit
rida rider red ridit
skina skiner sken
be ber bett ombedd
bära bär bar burit buren burna bärs bars
skära skär skar skurit
stjäla stjäl stal stulit stulen stulna
äta äter åt ätit äten ätna
ge
dricka dricker drack druckit drucken druckna
springa springer sprang sprungit
binda binder band bundit bunden bundna
hinna hinner hann hunnit
sjunka sjunker sjönk sjunkit
sjunga sjunger sjöng sjungit
dö dör dog dött
le ler log lett
slå slår slog slagit slagen slagna slås slogs slagits
ske sker skedde skett
leva lever levde levt levat
heta heter hette hetat
bygga bygger byggde byggt byggd byggda byggs byggdes byggts
möta möter mötte mött mötts möts möttes
träffa träffar träffade träffat träffas träffades
öka ökar ökade ökat ökad ökade ökas ökades ökats
`;

/** Form to infinitive; a form of two verbs goes to the first. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map(
  PARADIGMS.trim()
    .split('\n')
    .reverse()
    .flatMap((line) => {
      const [infinitive = '', ...forms] = line.split(' ');
      return forms.map((form): [string, string] => [form, infinitive]);
    }),
);
