import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Article } from './article.ts';
import { asyncapi } from './asyncapi.ts';
import { ContractError, decode, encode } from './codec.ts';
import { type TopicName, topics } from './topics.ts';

const names = Object.keys(topics) as TopicName[];
const envelope = { id: 'x', from: 'test', time: '2026-03-12T06:41:07.250Z' };
const sample = (name: string, version: number) =>
  readFileSync(new URL(`../samples/${name}/v${version}.json`, import.meta.url));
const newest = <T extends TopicName>(name: T) =>
  decode(name, { value: sample(name, topics[name].version), headers: {} });

const anArticle = () => Article.parse(newest('articles'));

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof ContractError) return error.code;
    throw error;
  }
  return 'no error';
};

describe.each(names)('topic %s', (name) => {
  it('still reads the sample of every version that there ever was', () => {
    for (let version = 1; version <= topics[name].version; version++) {
      const message = { value: sample(name, version), headers: { ce_dataversion: String(version) } };
      expect(() => decode(name, message)).not.toThrow();
    }
  });

  it('gives back what was encoded', () => {
    expect(decode(name, encode(name, newest(name), envelope))).toEqual(newest(name));
  });

  it('rejects a newer version than it knows', () => {
    const headers = { ce_dataversion: String(topics[name].version + 1) };
    expect(codeOf(() => decode(name, { value: sample(name, 1), headers }))).toBe('version');
  });

  it('rejects a value that lacks a field, and names the field', () => {
    const { [firstField(name)]: _, ...rest } = JSON.parse(sample(name, topics[name].version).toString());
    const message = { value: Buffer.from(JSON.stringify(rest)), headers: {} };
    expect(() => decode(name, message)).toThrow(firstField(name));
  });
});

const firstField = (name: TopicName): string => Object.keys(newest(name))[0] ?? '';

describe('the codec', () => {
  it('gzips long bodies and says so', () => {
    const article = { ...anArticle(), text: 'long '.repeat(2000) };
    const message = encode('articles', article, envelope);
    expect(message.headers['content-encoding']).toBe('gzip');
    expect(message.value.length).toBeLessThan(2000);
    expect(decode('articles', message)).toEqual(article);
  });

  it('refuses what stays too large after gzip, rather than cutting it', () => {
    let seed = 1;
    const noise = Array.from({ length: 1_400_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(33 + (seed % 90));
    }).join('');
    expect(codeOf(() => encode('articles', { ...anArticle(), text: noise }, envelope))).toBe('too-large');
  });

  it.each([
    ['no body', null, {}, 'empty'],
    ['a body that is not JSON', Buffer.from('{'), {}, 'not-json'],
    ['gzip that is none', Buffer.from('{}'), { 'content-encoding': 'gzip' }, 'not-gzip'],
    ['a gzip bomb', gzipSync(Buffer.alloc(80 * 1024 * 1024)), { 'content-encoding': 'gzip' }, 'not-gzip'],
    ['a version that is no number', Buffer.from('{}'), { ce_dataversion: 'one' }, 'version'],
  ])('rejects %s', (_, value, headers, code) => {
    expect(codeOf(() => decode('captures', { value, headers: headers as Record<string, string> }))).toBe(code);
  });
});

it('the AsyncAPI document is up to date (renew it with: npx vitest run --project unit -u topics)', async () => {
  await expect(`${JSON.stringify(asyncapi(), null, 2)}\n`).toMatchFileSnapshot('../../../docs/asyncapi.json');
});
