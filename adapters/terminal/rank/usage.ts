/** How `rank` is called. */
export const RANK_USAGE = `Ranks the passages of a corpus for each query, and prints a TREC run.

  npm run --silent rank -- --corpus corpus.jsonl --queries queries.jsonl [--top 10]

  --corpus FILE    {"id", "title", "text"} a line, each one passage
  --queries FILE   {"id", "text"} a line
  --top N          passages for each query, at most; 10 by default
  -h, --help       this text

An id is one word: a run's columns are parted by white space. --top is at most 200.
A file whose name ends in .gz is unpacked. Further keys are left alone.
A line of the run is QUERY_ID Q0 DOCUMENT_ID RANK SCORE TAG, in the order of the queries.
Exit status: 0 ranked, 2 wrong use or a file with faults.
`;
