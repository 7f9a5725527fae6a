/** What of an error goes into a log. */
export interface ErrorFacts {
  readonly kind: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: ErrorFacts;
}

const MOST_FRAMES = 12;
const MOST_CAUSES = 3;
const LONGEST_MESSAGE = 500;

/**
 * Platforms' errors carry the request that failed, and with it what people wrote and what they were
 * answered: only kind, message, code, stack and cause are taken over.
 */
export function toErrorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { kind: typeof error, message: 'thrown without an Error' };
  const { name, message, stack, cause } = error;
  const code = codeOf(error);
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    kind: name,
    message: withoutQuotes(error, message).slice(0, LONGEST_MESSAGE),
    ...(code !== undefined && { code }),
    ...(frames.length > 0 && { stack: frames.slice(0, MOST_FRAMES).join('\n') }),
    ...(cause !== undefined && depth < MOST_CAUSES && { cause: toErrorFacts(cause, depth + 1) }),
  };
}

/** Where platforms' errors keep theirs. */
type Platforms = { readonly [name in 'code' | 'error_code' | 'status']?: unknown };

function codeOf(error: Error): string | number | undefined {
  const { code, error_code, status } = error as Error & Platforms;
  return [code, error_code, status].find(
    (each) => typeof each === 'string' || typeof each === 'number',
  ) as string | number | undefined;
}

/** JSON.parse quotes what it could not read, which may be somebody's words. */
function withoutQuotes(error: Error, message: string): string {
  return error instanceof SyntaxError ? message.replace(/".*"/s, '"…"') : message;
}
