import { AUTOMATON_MAGIC } from '../src/language/automaton.ts';

/**
 * Builds the minimal acyclic automaton of sorted words with numbers, and packs it in the layout
 * that `src/language/automaton.ts` reads. Algorithm: Daciuk, Mihov, Watson and Watson,
 * "Incremental construction of minimal acyclic finite-state automata" (2000).
 */
interface State {
  id: number;
  value: number;
  edges: [label: number, target: State][];
}

/** `words` sorted by code unit, each once; `table` is stored beside them. */
export function packAutomaton(
  words: Iterable<readonly [word: string, value: number]>,
  alphabet: string,
  table: unknown,
): Uint8Array {
  const root = buildStates(words, alphabet);
  const { edges, start } = layOut(root);
  const ascii = JSON.stringify(table).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const json = new TextEncoder().encode(ascii);
  const header = [AUTOMATON_MAGIC, start, alphabet.length, json.length];
  const letters = [...alphabet].map((letter) => letter.charCodeAt(0));
  const bytes = new Uint8Array(
    4 * (header.length + letters.length + Math.ceil(json.length / 4) + edges.length),
  );
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (word: number): void => {
    view.setUint32(at, word, true);
    at += 4;
  };
  for (const word of [...header, ...letters]) put(word);
  bytes.set(json, at);
  at += 4 * Math.ceil(json.length / 4);
  for (const edge of edges) put(edge);
  return bytes;
}

function buildStates(words: Iterable<readonly [string, number]>, alphabet: string): State {
  const labels = new Map([...alphabet].map((letter, i) => [letter, i + 1]));
  const register = new Map<string, State>();
  let ids = 0;
  const create = (): State => ({ id: ids++, value: -1, edges: [] });
  const signature = (s: State): string => `${s.value}|${s.edges.map(([l, t]) => `${l}.${t.id}`)}`;
  const path: State[] = [create()];
  let previous = '';
  const freeze = (depth: number): void => {
    while (path.length - 1 > depth) {
      const child = path.pop() as State;
      const parent = path[path.length - 1] as State;
      const key = signature(child);
      const known = register.get(key);
      if (known) (parent.edges[parent.edges.length - 1] as [number, State])[1] = known;
      else register.set(key, child);
    }
  };
  for (const [word, value] of words) {
    let shared = 0;
    while (shared < word.length && word[shared] === previous[shared]) shared++;
    freeze(shared);
    for (const letter of word.slice(shared)) {
      const label = labels.get(letter);
      if (label === undefined) throw new RangeError(`"${letter}" is not in the alphabet`);
      const next = create();
      (path[path.length - 1] as State).edges.push([label, next]);
      path.push(next);
    }
    (path[path.length - 1] as State).value = value;
    previous = word;
  }
  freeze(0);
  return path[0] as State;
}

function layOut(root: State): { edges: number[]; start: number } {
  const edges: number[] = [];
  const places = new Map<State, number>();
  const place = (state: State): number => {
    const known = places.get(state);
    if (known !== undefined) return known;
    const targets = state.edges.map(([label, target]) => [label, place(target)] as const);
    const at = edges.length;
    const run = state.value >= 0 ? [[0, state.value] as const, ...targets] : targets;
    run.forEach(([label, target], i) => {
      edges.push(((target << 8) | (i === run.length - 1 ? 0x80 : 0) | label) >>> 0);
    });
    places.set(state, at);
    return at;
  };
  return { start: place(root), edges };
}
