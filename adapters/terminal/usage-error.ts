/** A call that cannot be carried out as it was written; `message` says what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
