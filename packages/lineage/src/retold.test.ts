import { describe, expect, it } from 'vitest';
import { codesOf } from './codes.ts';
import { retold } from './retold.ts';

const codes = (sentences: readonly string[]): Uint16Array => codesOf(sentences.join(' ')).codes;
const story = [
  'Lightning set a grain silo alight outside Aldmoor before dawn and burned 900 tonnes of barley.',
  'Firefighters pumped water from the canal for six hours because two hydrants were dry.',
  'The owner, Greta Lindqvist, said the harvest had been insured only since August.',
  'Trains between Castelo and Dunmore were halted until noon while smoke drifted over the track.',
  'Police closed a primary school and told residents to keep their windows shut.',
];
/** Each sentence in other words and another order of words: nothing that follows each other stays. */
const toldAnew = [
  'Some 900 tonnes of barley went up when a silo near Aldmoor, full of grain, was struck by lightning at dawn.',
  'Both hydrants being dry, canal water was what firefighters had to use, and they pumped six hours.',
  'Only in August was the harvest insured, according to Greta Lindqvist, who owns it.',
  'Smoke over the track halted trains from Dunmore to Castelo until noon.',
  'Windows were to be kept shut, police told residents; the primary school was closed.',
];
const another = [
  'A vaccine against whooping cough will be offered to pregnant women from autumn, ministers decided.',
  'Midwives welcomed it, but asked who would pay for the extra appointments and for training.',
  'Thirty babies caught the infection last spring, twice as many as a decade ago.',
];

describe('a text that is told anew', () => {
  it('is found stretch by stretch, in order', () => {
    expect(retold(codes(story), codes(toldAnew)).top).toBeGreaterThan(0.5);
    expect(retold(codes(story), codes(toldAnew)).order).toBe(1);
  });

  it('is out of order where what came last is told first', () => {
    const endFirst = [...toldAnew.slice(3), ...toldAnew.slice(0, 3)];
    expect(retold(codes(story), codes(endFirst)).order).toBeLessThan(1);
    expect(retold(codes(story), codes(endFirst)).top).toBe(retold(codes(story), codes(toldAnew)).top);
  });

  it('is not there in another one, and no order of fewer than two stretches', () => {
    expect(retold(codes(story), codes(another)).top).toBeLessThan(0.1);
    expect(retold(codes(['harbour']), codes(story)).order).toBe(-1);
    expect(retold(codes([]), codes([]))).toEqual({ top: 0, order: -1 });
  });
});
