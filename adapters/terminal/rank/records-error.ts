/** A file of records that cannot be used; `message` names every faulty line by its number. */
export class RecordsError extends Error {
  override readonly name = 'RecordsError';
}
