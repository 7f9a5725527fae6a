import type { Language } from '../../src/language/stop-words.ts';

const ENGLISH = `Answers a question with verbatim quotes from published documents, with their source.

  npm run --silent ask -- "What have you done for schools?"    one question
  npm run --silent ask                                         a conversation, on a terminal
  npm run --silent ask -- --json "När är nästa möte?"          the Answer as JSON, on one line
  npm run --silent ask -- --jsonl < questions.jsonl            an Answer a line, as lines come in

  --knowledge DIR   another folder of documents
  --now DATE-TIME   the time of asking in Stockholm, like 2016-12-20T18:00; the clock's by default
  --lang sv|en      the language to answer in; the question's by default
  --json            one Answer as JSON
  --jsonl           reads {"question", "conversation"?, "now"?} a line on standard input
  -h, --help        this text (in Swedish with --lang sv)

A question that begins with a hyphen is written after "--".
Exit status: 0 answered, 1 not found, 2 wrong use or a knowledge folder with faults.
NO_COLOR turns colours off.
`;

const SWEDISH = `Svarar på en fråga med ordagranna citat ur publicerade dokument, med källa.

  npm run --silent ask -- "Vad har ni gjort för skolan?"       en fråga
  npm run --silent ask                                         ett samtal, i en terminal
  npm run --silent ask -- --json "När är nästa möte?"          svaret som JSON, på en rad
  npm run --silent ask -- --jsonl < questions.jsonl            ett svar per rad, medan raderna kommer

  --knowledge MAPP  en annan mapp med dokument
  --now TIDPUNKT    när frågan ställs, i Stockholm, som 2016-12-20T18:00; annars nu
  --lang sv|en      språket att svara på; annars frågans
  --json            ett svar som JSON
  --jsonl           läser {"question", "conversation"?, "now"?} per rad på standard in
  -h, --help        den här texten (på engelska med --lang en)

En fråga som börjar med bindestreck skrivs efter ”--”.
Slutstatus: 0 besvarad, 1 hittades inte, 2 fel användning eller fel i kunskapsmappen.
NO_COLOR stänger av färger.
`;

/** How `ask` is called. */
export const USAGE: Readonly<Record<Language, string>> = { sv: SWEDISH, en: ENGLISH };
