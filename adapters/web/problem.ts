import type { Response } from 'express';

/** What went wrong, for programs: RFC 9457. It repeats nothing of what was sent. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  /** What to do about it. */
  readonly detail?: string;
  /** By parameter. */
  readonly errors?: readonly { readonly name: string; readonly detail: string }[];
}

export function sendProblem(response: Response, { status, title, ...rest }: Problem): void {
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, ...rest }));
}

/** To be answered as a problem, in whichever form the client reads. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}
