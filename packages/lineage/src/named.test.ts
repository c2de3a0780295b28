import { describe, expect, it } from 'vitest';
import { codesOf } from './codes.ts';
import { explain } from './explain.ts';
import { lookupsOf, namedIn } from './lookup.ts';
import { eachNamed } from './named.ts';
import { sketch } from './sketch.ts';
import { article, prose } from './testing.ts';

const of = (text: string, wanted = 7): number[] => {
  const { codes } = codesOf(text);
  const found: number[] = [];
  eachNamed(codes, wanted, (lookup) => found.push(lookup));
  return found.sort((a, b) => a - b);
};

const sent = `The ferry Corvia ran onto rocks outside Tarvos late on Sunday with 341 people aboard. Nobody was hurt. Captain Ekman told the coastguard that both engines had failed
  within minutes. Tugs are waiting for calmer seas, and the owner, Meridor, has promised refunds.`;
const retold = `Passengers spent a night on a stranded ship after its machinery gave out, skipper Ekman said by radio. All 341 were well, rescuers found, and lifeboats took them
  to Tarvos at dawn. Divers must look at the hull before anyone tries to tow it free. Vouchers will be sent by Meridor, which has run the Corvia for nine summers.`;

describe('names and figures', () => {
  it('of a story that was told anew meet where nothing else does, in whatever order they stand', () => {
    const common = of(retold).filter((lookup) => of(sent).includes(lookup));
    expect(common.length).toBeGreaterThan(0);
    const others = new Set(lookupsOf(codesOf(retold).codes));
    const shared = [...lookupsOf(codesOf(sent).codes)].filter((lookup) => others.has(lookup));
    expect(shared).toEqual(common);
    expect(explain(sketch(article(1, { text: sent })), sketch(article(2, { text: retold }))).found).toBe(true);
  });

  it('leave no room for other words where there are enough; in a notice, rare words make up for them', () => {
    const named = 'There were Corvia, Tarvos, Ekman, Meridor, Lindqvist, Oskarsen, Halvard.';
    expect(of(`${named} Marzipan, hydrants and barley burned.`.replace('M', 'm'))).toEqual(of(named));
    const notice = of('There were Corvia, and hydrants, marzipan and zeppelins.');
    expect(notice).toHaveLength(4);
    expect(notice).toEqual(of('There were zeppelins, and marzipan, hydrants and Corvia.'));
  });

  it('are the rarest three by three, each taken once', () => {
    const all = 'There were Corvia, Tarvos, Ekman, Meridor, Lindqvist.';
    expect(of(all)).toHaveLength(10);
    expect(of(`${all} ${all}`)).toEqual(of(all));
    expect(of(all, 3)).toHaveLength(1);
    expect(of(all)).toEqual(expect.arrayContaining(of(all, 3)));
  });

  it('that follow each other are the lookup of their shingle', () => {
    expect([...lookupsOf(codesOf('They saw Tarvos, Corvia, Ekman.').codes)]).toEqual(
      of('They saw Tarvos, Corvia, Ekman.'),
    );
  });

  it('that are common together find nothing', () => {
    expect(of('Seen were Boeing, Monday, London.')).toEqual([]);
  });

  it('are looked for at the top of a text', () => {
    const below = prose(1, 60).toLowerCase().replace(/\d/g, '');
    expect(of(`${below} ${sent}`)).toEqual(of(below));
  });

  it('are fewer in a long text, and among those of a short one that begins alike', () => {
    const long = `${sent} ${prose(2, 300).replace(/\d/g, '')}`;
    expect(namedIn(codesOf(long).codes)).toBeLessThan(namedIn(codesOf(sent).codes));
    const inShort = new Set(lookupsOf(codesOf(sent).codes));
    const inLong = of(long, namedIn(codesOf(long).codes));
    expect(inLong).toHaveLength(1);
    expect(inLong.every((lookup) => inShort.has(lookup))).toBe(true);
  });
});
