import { BusError } from '@stemma/bus';
import kafkajs from 'kafkajs';
import { expect, it } from 'vitest';
import { busError, passes, patiently, typeOf } from './errors.ts';

const { KafkaJSConnectionError, KafkaJSNumberOfRetriesExceeded, KafkaJSProtocolError } = kafkajs;
const said = (type: string, retriable = false) =>
  new KafkaJSProtocolError(Object.assign(new Error(type), { type, code: 1, retriable }));
const closing = new AbortController().signal;

it.each([
  ['a topic that no broker knows', said('UNKNOWN_TOPIC_OR_PARTITION', true), 'unknown-topic'],
  ['a batch that is too large', said('MESSAGE_TOO_LARGE'), 'too-large'],
  ['a leader that is being elected', said('LEADER_NOT_AVAILABLE', true), 'busy'],
  ['a connection that is refused', new KafkaJSConnectionError('refused', { code: 'ECONNREFUSED' }), 'busy'],
  ['a broker that is only just connected', new Error('Broker not connected'), 'busy'],
  ['a certificate that is not trusted', new KafkaJSConnectionError('no', { code: 'CERT_HAS_EXPIRED' }), 'io'],
  ['a right that is missing', said('TOPIC_AUTHORIZATION_FAILED'), 'io'],
])('names %s', (_, error, code) => {
  const found = busError('topic a', error);
  expect(found).toBeInstanceOf(BusError);
  expect(found).toMatchObject({ code, cause: error, message: expect.stringMatching(/^topic a: /) });
});

it('finds what a broker said below what kafkajs wrapped around it', () => {
  const root = said('NOT_LEADER_FOR_PARTITION', true);
  const repeated = new KafkaJSNumberOfRetriesExceeded(root, { retryCount: 1, retryTime: 1 });
  const wrapped = new Error('once more', { cause: repeated });
  expect(typeOf(wrapped)).toBe('NOT_LEADER_FOR_PARTITION');
  expect(passes(busError('x', wrapped))).toBe(true);
});

it('leaves alone what is nobody else’s fault', () => {
  const mine = new TypeError('a mistake');
  expect(busError('x', mine)).toBe(mine);
  const port = new BusError('closed', 'closed');
  expect(busError('x', port)).toBe(port);
});

it('repeats what may pass until it works', async () => {
  let tries = 0;
  const result = await patiently({ patienceMs: 5_000, closing }, 'x', async () => {
    tries += 1;
    if (tries < 3) throw said('LEADER_NOT_AVAILABLE', true);
    return tries;
  });
  expect(result).toBe(3);
});

it.each([
  ['does not repeat what will not pass', 5_000, said('MESSAGE_TOO_LARGE'), closing, 'too-large'],
  ['gives up when the patience ends', 10, said('LEADER_NOT_AVAILABLE', true), closing, 'busy'],
  ['gives up when the bus closes', 5_000, said('LEADER_NOT_AVAILABLE', true), AbortSignal.abort(), 'busy'],
])('%s', async (_, patienceMs, error, signal, code) => {
  let tries = 0;
  const trying = patiently({ patienceMs, closing: signal }, 'x', async () => {
    tries += 1;
    throw error;
  });
  await expect(trying).rejects.toMatchObject({ code });
  expect(tries).toBe(1);
});
