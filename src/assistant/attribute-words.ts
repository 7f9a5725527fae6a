import type { Language } from '../language/stop-words.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * What is asked of a thing, each with an answer of its own: who sees to it, how to apply, what others say, how it went.
 * A passage on the thing that does not say it does not answer. Dictionary forms; words that also mean something else
 * in a question ("fine", "interest", "own") are left out.
 */
export const ATTRIBUTE_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: words(`
    arkitekt byggherre entreprenör leverantör konsult byrå rektor ordförande styrelse vd projektledare ägare
    hyresvärd grundare uppfinnare författare sponsor sponsra finansiär revisor minister finansborgarråd fackförbund fack
    expert forskare jurist domstol
    intäkt utgift böter skadestånd inflation
    ansökan ansöka ansökning ansökningsdag deadline anmäla anmälan registrera behörighet behörig åldersgräns
    telefon telefonnummer mobilnummer adress besöksadress postadress öppettid öppettider
    kritik kritisera protest protestera överklaga överklagande enkät folkomröstning opinionsundersökning
    slutrapport utvärdering utvärdera betyg
    kapacitet sittplats längd bredd kvadratmeter
    datum årtal klockslag
    parkering toalett tolk hörslinga ramp livesändning inspelning fika
    utställning sträcka hållplats tunnelbana medlemsavgift rabatt biljett
    namn smeknamn ålder
  `),
  en: words(`
    architect contractor supplier consultant consultancy principal headteacher headmaster chair chairman chairwoman
    chairperson ceo owner landlord inventor author sponsor auditor audit minister mayor union
    expert researcher scientist lawyer
    proceeds revenue inflation
    application applicant deadline registration enrol enroll enrolment qualification eligible eligibility
    requirement
    phone telephone postcode
    criticism criticise criticize critic protest survey poll referendum evaluation evaluate
    capacity seat length height weight
    parking toilet interpreter ramp livestream recording refreshment exhibition metro subway discount ticket
    nickname age
  `),
};
