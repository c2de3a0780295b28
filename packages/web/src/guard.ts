import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { WebError } from './errors.ts';

/** Host name to addresses; rejects as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

// Longer ones are not articles, and matching them against a hostile robots.txt costs their length for each rule.
const longestAddress = 4_096;
// All that IANA has given out for the public internet so far (RFC 4291, section 2.4).
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to the public internet. Forms that carry an IPv4 address inside (mapped, NAT64,
 * 6to4, Teredo) are refused whole, even around a public one: no news site needs them, and none is then forgotten.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.parse(address);
  return ip.range() === 'unicast' && (ip.kind() === 'ipv4' || ip.match(globalUnicast));
}

const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'loopback';

/** An address as we fetch it: http or https, without credentials and fragment. Throws `WebError` `bad-address`. */
export function parseAddress(address: string, base?: URL): URL {
  const open = address.replace(/\/\/[^/@]*@/, '//');
  const shown = open.length > 200 ? `${open.slice(0, 200)}…` : open;
  if (address.length > longestAddress) {
    throw new WebError('bad-address', shown, `${address.length} characters, at most ${longestAddress} are fetched`);
  }
  const url = URL.parse(address, base?.href);
  if (!url) throw new WebError('bad-address', shown, 'not an address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new WebError('bad-address', shown, `${url.protocol} is not fetched`);
  }
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

/**
 * The addresses of a URL's host, every one of them public (or of this machine, with `allowLoopback`). A host with a
 * single address that is not is refused whole. Throws `WebError` `private-address`, or what `resolve` throws.
 */
export async function checkedAddresses(
  url: URL,
  options: { resolve: Resolve; allowLoopback: boolean },
): Promise<readonly LookupAddress[]> {
  // URL has already turned decimal, octal, hex and full-width forms of IPv4 into four plain numbers.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await options.resolve(host);
  if (addresses.length === 0) throw new WebError('dns', url.href, `${host} has no address`);
  const wrong = addresses.find(({ address }) => !isPublic(address) && !(options.allowLoopback && isLoopback(address)));
  if (wrong) throw new WebError('private-address', url.href, `${host} is at ${wrong.address}, which is not public`);
  return addresses;
}

/** A lookup that knows one answer: the connection goes to what was checked, whatever the name server says by then. */
export const pinned =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_hostname, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
