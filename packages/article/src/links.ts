const scheme = /^[a-z][a-z\d+.-]*:/i;
const bare = (host: string): string => host.replace(/^www\./, '');
const isWithin = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);
const areOne = (one: string, other: string): boolean =>
  isWithin(bare(one), bare(other)) || isWithin(bare(other), bare(one));
const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');

/** Whether two addresses are of one site: of one host, or one above or below the other. Those without a host are where they are equal. */
export const sameSite = (one: string, other: string): boolean =>
  one === other || (hostOf(one) !== '' && hostOf(other) !== '' && areOne(hostOf(one), hostOf(other)));

/**
 * Tells of the links of a page which of them lead to another page of its own site: relative ones, and those to its host or
 * to one above or below it. Those to a place on the page itself do not.
 */
export function onwardFrom(address: string): (href: string) => boolean {
  const page = URL.canParse(address) ? new URL(address) : undefined;
  const own = page?.hostname;
  return (href) => {
    if (href === '' || href.startsWith('#')) return false;
    if (!page || !own) return !scheme.test(href);
    if (!URL.canParse(href, page)) return false;
    const { protocol, hostname, pathname, hash } = new URL(href, page);
    if (!/^https?:$/.test(protocol) || (hash && pathname === page.pathname)) return false;
    return areOne(hostname, own);
  };
}
