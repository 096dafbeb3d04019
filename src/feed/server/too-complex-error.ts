/** Reading an answer takes more time or memory than one source may use. */
export class TooComplexError extends Error {
  readonly code = 'too-complex';

  constructor(options?: ErrorOptions) {
    super('too-complex: reading takes too much time or memory', options);
    this.name = 'TooComplexError';
  }
}
