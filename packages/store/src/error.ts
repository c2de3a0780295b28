/** A failure with a stable code: `unavailable`, `bad-query`, `bad-cursor`, `disk-full`, `corrupt`, `refused`, `closed`. */
export class StoreError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
