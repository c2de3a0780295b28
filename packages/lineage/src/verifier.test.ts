import { describe, expect, it } from 'vitest';
import { type Features, featureNames } from './feature-names.ts';
import { random } from './testing.ts';
import { leafOf, scoreOf, shipped } from './verifier.ts';

describe('the verifier', () => {
  it('says what its trees say', () => {
    const next = random(1);
    for (let n = 0; n < 50; n++) {
      const values = featureNames.map(() => 5 * next() - 1);
      const features = Object.fromEntries(featureNames.map((name, f) => [name, values[f]])) as Features;
      const odds = shipped.trees.reduce((sum, tree) => sum + leafOf(tree, values), shipped.base);
      expect(scoreOf(features)).toBe(1 / (1 + Math.exp(-odds)));
    }
  });
});
