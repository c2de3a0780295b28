import type { Comparable } from './comparable.ts';
import { mix } from './hash.ts';

/** A host that has a name: an IP address is a machine, on which many may publish. */
const web = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.|m\.|amp\.)*((?:[^/?#:.]+\.)+\p{L}[^/?#:.]*)/iu;

/**
 * The host of an address on the web as 32 bits, never 0, whatever device its pages are set for; undefined for all other addresses: a wire
 * numbers its stories, whoever carries them.
 */
export function hostOf(url: string): number | undefined {
  const [, host] = web.exec(url) ?? [];
  if (host === undefined) return undefined;
  let hash = 0;
  for (const sign of host.toLowerCase()) hash = mix((Math.imul(hash, 31) + (sign.codePointAt(0) as number)) | 0);
  return hash || 1;
}

/** 1 where two were published on one host, 0 where on two, -1 where nobody knows. An outlet seldom copies itself: it fills its form again, goes on with a story, gathers its own in a digest. */
export function oneHost({ host: a }: Comparable, { host: b }: Comparable): number {
  return a === undefined || b === undefined ? -1 : Number(a === b);
}
