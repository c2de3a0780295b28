// A host may ask for a week; a day later it can say so again.
const longestRestMs = 24 * 3_600_000;
// What 429 without a date is worth.
const unsaidRestMs = 60_000;

/** When a host that answered 429 or 503 may be asked again (RFC 9110, section 10.2.3); undefined where it does not say. */
export function retryAt(status: number, header: string | undefined, now: Date): Date | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const text = header?.trim() ?? '';
  const asked = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now.getTime();
  const restMs = Number.isNaN(asked) ? (status === 429 ? unsaidRestMs : undefined) : asked;
  if (restMs === undefined) return undefined;
  return new Date(now.getTime() + Math.min(Math.max(restMs, 0), longestRestMs));
}
