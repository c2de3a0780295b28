import { expect, it } from 'vitest';
import { checkedAddresses, isPublic, parseAddress, pinned } from './guard.ts';

it.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '2606:4700::1111', '2a00:1450:4001::1'])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true);
});

it.each([
  ['loopback', '127.0.0.1'],
  ['the rest of loopback', '127.255.0.9'],
  ['private', '10.1.2.3'],
  ['private', '172.16.0.1'],
  ['private', '192.168.1.1'],
  ['link-local, where clouds keep their secrets', '169.254.169.254'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['unspecified', '0.0.0.0'],
  ['this network', '0.1.2.3'],
  ['IETF protocols', '192.0.0.8'],
  ['documentation', '192.0.2.1'],
  ['documentation', '198.51.100.7'],
  ['documentation', '203.0.113.7'],
  ['benchmarks', '198.18.0.1'],
  ['6to4 relay', '192.88.99.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['loopback', '::1'],
  ['unspecified', '::'],
  ['mapped', '::ffff:127.0.0.1'],
  ['mapped, although public inside', '::ffff:8.8.8.8'],
  ['IPv4-compatible', '::127.0.0.1'],
  ['translated', '::ffff:0:127.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['local NAT64', '64:ff9b:1::7f00:1'],
  ['6to4', '2002:7f00:1::1'],
  ['Teredo', '2001:0:4136:e378::1'],
  ['documentation', '2001:db8::1'],
  ['documentation', '3fff::1'],
  ['ORCHID', '2001:20::1'],
  ['discard', '100::1'],
  ['link-local', 'fe80::1'],
  ['site-local', 'fec0::1'],
  ['unique local', 'fd00::1'],
  ['multicast', 'ff02::1'],
  ['segment routing', '5f00::1'],
  ['not given out yet', '4000::1'],
  ['no address at all', 'example.org'],
])('%s is not public: %s', (_why, address) => {
  expect(isPublic(address)).toBe(false);
});

const never = () => Promise.reject(new Error('a literal must not be looked up'));

it.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://0/',
  'http://127.0.0.1./',
  'http://１２７.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[fe80::1]/',
])('the literal %s is refused in whatever spelling', async (address) => {
  const check = checkedAddresses(parseAddress(address), { resolve: never, allowLoopback: false });
  await expect(check).rejects.toMatchObject({ code: 'private-address' });
});

it('a host with one private address among public ones is refused whole', async () => {
  const resolve = async () => [
    { address: '8.8.8.8', family: 4 },
    { address: '10.0.0.1', family: 4 },
  ];
  const check = checkedAddresses(new URL('http://example.org/'), { resolve, allowLoopback: false });
  await expect(check).rejects.toThrow('http://example.org/: example.org is at 10.0.0.1, which is not public');
});

it('allowLoopback lets this machine through and nothing else', async () => {
  const check = (host: string) => checkedAddresses(new URL(`http://${host}/`), { resolve: never, allowLoopback: true });
  await expect(check('127.0.0.1')).resolves.toEqual([{ address: '127.0.0.1', family: 4 }]);
  await expect(check('10.0.0.1')).rejects.toMatchObject({ code: 'private-address' });
});

it('a pinned lookup gives the checked addresses for every name, in both shapes that node asks for', () => {
  const checked = [{ address: '8.8.8.8', family: 4 }];
  const answers: unknown[] = [];
  pinned(checked)('rebound.example', { all: true }, (_error, all) => answers.push(all));
  pinned(checked)('rebound.example', {}, (_error, one, family) => answers.push([one, family]));
  expect(answers).toEqual([checked, ['8.8.8.8', 4]]);
});

it.each([
  ['ftp://example.org/a', 'ftp: is not fetched'],
  ['file:///etc/passwd', 'file: is not fetched'],
  ['javascript:alert(1)', 'javascript: is not fetched'],
  ['/a', 'not an address'],
  [`https://example.org/${'a'.repeat(5_000)}`, 'at most 4096 are fetched'],
])('%s is a bad address', (address, what) => {
  expect(() => parseAddress(address)).toThrow(what);
});

it('credentials and fragments are dropped, and told to nobody', () => {
  expect(() => parseAddress('ftp://user:secret@example.org/')).toThrow('ftp://example.org/: ftp: is not fetched');
  expect(parseAddress('https://user:secret@example.org/a?b#c').href).toBe('https://example.org/a?b');
});
