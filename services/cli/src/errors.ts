/** The command was called wrongly; the process ends with 2. */
export class UsageError extends Error {}

/** The comparison that was asked for did not hold; the process ends with 3. */
export class MismatchError extends Error {}
