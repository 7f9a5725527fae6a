/** Something in a knowledge folder that an editor has to put right. */
export interface Problem {
  /** The file's name within the folder; null when it is about the folder itself. */
  readonly file: string | null;
  /** From 1; null when it is about the whole file. */
  readonly line: number | null;
  readonly message: string;
}

/** A value, or all the reasons why there is none. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly [] }
  | { readonly ok: false; readonly value: null; readonly problems: readonly Problem[] };

export function accepted<T>(value: T): Checked<T> {
  return { ok: true, value, problems: [] };
}

export function rejected(...problems: readonly Problem[]): Checked<never> {
  return { ok: false, value: null, problems };
}

/** A knowledge folder that cannot be used. `problems` holds every one of them, in order of file and line. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(directory: string, problems: readonly Problem[], options?: ErrorOptions) {
    const sorted = problems.toSorted(byPlace);
    super(
      [`The knowledge in ${directory} cannot be used:`, ...sorted.map(renderProblem)].join('\n'),
      options,
    );
    this.problems = sorted;
  }
}

/** `file:line: message`, as editors and terminals link it. */
function renderProblem({ file, line, message }: Problem): string {
  return [file, line, ` ${message}`]
    .filter((part) => part !== null)
    .join(':')
    .trimStart();
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0);
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
