import { createHash } from 'node:crypto';

// Parameters that say how a reader came, not what is read. Source: the vendors' own campaign documentation.
const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ns_campaign|ns_mchannel|ns_source|cmpid|ocid|at_\w+)$/i;

/** An address without fragment, credentials and tracking parameters; what is no http(s) address is returned trimmed. */
export function plainAddress(address: string): string {
  const trimmed = address.trim();
  if (!/^https?:/i.test(trimmed) || !URL.canParse(trimmed)) return trimmed;
  const url = new URL(trimmed);
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href.replace(/\?$/, '');
}

/**
 * One spelling for all the ways in which one article is linked: a plain address with https and without a slash at its
 * end. For comparing, not for fetching. What is no http(s) address (a URN, a wire id) is returned trimmed.
 */
export function normaliseAddress(address: string): string {
  const plain = plainAddress(address);
  if (!/^https?:/.test(plain) || !URL.canParse(plain)) return plain;
  const url = new URL(plain);
  url.protocol = 'https:';
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/, '');
  return url.href;
}

/** The id of the article at an address: the first 80 bits of SHA-256 over its normalised form, in hex. */
export const articleId = (address: string): string =>
  createHash('sha256').update(normaliseAddress(address)).digest('hex').slice(0, 20);
