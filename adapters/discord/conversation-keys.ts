/** Of what one person says in one place. */
export const keyOfPerson = (person: string, channel: string | null): string =>
  `person ${person} ${channel ?? ''}`;

/** Of what led to an answer, for whoever replies to that. */
export const keyOfAnswer = (message: string): string => `answer ${message}`;
