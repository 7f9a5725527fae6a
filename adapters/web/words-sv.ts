/** What the web pages say beside the assistant's own wording, in Swedish. */
export const swedish = {
  name: 'valstuga',
  lead: 'Fråga partiets publicerade dokument. Svaret är meningen själv, med källa och datum.',
  pages: { ask: 'Fråga', meetings: 'Möten', sources: 'Källor', api: 'API' },
  /** The other language, in that language. */
  otherLanguage: 'In English',
  skip: 'Till innehållet',
  mainMenu: 'Sidor',
  footer: 'Allt som citeras är ordagrant ur publicerade dokument. Inget är genererat.',
  privacy: 'Inga kakor. Frågor sparas inte.',
  questionLabel: 'Din fråga',
  questionExample: 'Vad har ni gjort för skolan?',
  ask: 'Fråga',
  documents: 'Dokument',
  passagesFound: 'Träffar',
  showPassage: 'Visa i dokumentet',
  linkToPassage: 'Länk till stycket',
  original: 'Originalet på webben',
  asPublished: 'Som publicerat',
  whyInferred: 'Varför datumet är härlett',
  publisher: 'Avsändare',
  published: 'Publicerat',
  contents: 'Innehåll',
  upcomingMeetings: 'Kommande möten',
  pastMeetings: 'Möten som har varit',
  noUpcoming: 'Inget kommande möte står på schemat.',
  noMeetings: 'Inget möte står i dokumenten.',
  subscribe: 'Prenumerera på alla möten (iCalendar)',
  noDocuments: 'Det finns inga dokument.',
  notFoundTitle: 'Sidan finns inte',
  notFoundText:
    'Adressen leder ingenstans. Den kan vara felskriven, eller så har dokumentet tagits bort.',
  errorTitle: 'Något gick fel',
  toStart: 'Till startsidan',
  apiTitle: 'API',
};

export type Words = typeof swedish;
