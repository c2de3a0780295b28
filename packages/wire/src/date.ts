import { Instant, instant } from '@stemma/contracts';

const zone = /(z|\b[a-z]{2,4}|[+-]\d{2}:?\d{2})$/i;

/** A date as feeds write it, as an Instant. One without a zone is UTC, so that it means the same on every machine. */
export function readDate(text: string | undefined): string | undefined {
  const when = text?.trim() ?? '';
  if (!/\d{4}/.test(when)) return undefined;
  const spelled = zone.test(when) ? when : /^\d{4}-\d{2}-\d{2}T/.test(when) ? `${when}Z` : `${when} UTC`;
  const found = instant(spelled);
  return Instant.safeParse(found).data;
}
