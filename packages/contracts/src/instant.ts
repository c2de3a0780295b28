/** Any date that JavaScript reads, as an Instant; undefined when it reads none. */
export function instant(when: string | number | Date | undefined): string | undefined {
  if (when === undefined) return undefined;
  const date = new Date(when);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
