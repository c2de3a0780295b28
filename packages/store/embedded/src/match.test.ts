import { parseQuery } from '@stemma/store';
import { describe, expect, it } from 'vitest';
import { condition } from './match.ts';

describe('a query becomes', () => {
  it.each([
    ['storm', '"storm"'],
    ['a b', '("a" AND "b")'],
    ['a OR b', '("a" OR "b")'],
    ['"a b" c*', undefined],
    ['"a b" co*', '("a" + "b" AND "co" *)'],
    ['headline:sto*', '(headline : "sto" *)'],
    ['a -b -c', '(("a") NOT ("b" OR "c"))'],
    ['-b', '("=all" NOT "b")'],
    ['source:North-Post', '"=source:%4e%orth-%50%ost"'],
    ['entity:"x\\" OR y"', undefined],
  ])('%s: one MATCH where the index knows it all', (query, match) => {
    const read = () => condition(parseQuery(query));
    if (match === undefined) expect(read).toThrow('the query cannot be read');
    else expect(read()).toMatchObject({ match, values: [match] });
  });

  it('nothing at all where it asks for everything', () => {
    expect(condition(parseQuery(''))).toEqual({ sql: 'true', values: [] });
  });

  it('one MATCH and comparisons where it asks for times or families', () => {
    expect(condition(parseQuery('a b before:2026-01-01 -family:f'))).toEqual({
      sql: '(a.row IN (SELECT rowid FROM search WHERE search MATCH ?) AND (a.event_time < ?) AND NOT a.family = ?)',
      values: ['("a" AND "b")', '2026-01-01T00:00:00.000Z', 'f'],
    });
  });

  it('nothing of the statement, whatever a value is', () => {
    const value = `x' OR 1=1; -- " * ( ) %`;
    const { sql, values } = condition({ kind: 'value', field: 'source', value });
    expect(sql).toBe(condition({ kind: 'value', field: 'source', value: 'x' }).sql);
    expect(values).toEqual(['"=source:x%27%%20%%4f%%52%%20%1%3d%1%3b%%20%--%20%%22%%20%%2a%%20%%28%%20%%29%%20%%25%"']);
  });
});
