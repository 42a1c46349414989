import { describe, expect, it } from 'vitest';
import { costOf } from '@/features/playground/verdict';

describe('costOf', () => {
  it('has nothing to say about a document with problems', () => {
    expect(costOf({ valid: false, problems: [], digest: '', explained: {} })).toBeNull();
  });

  it('reads the estimate of a good one', () => {
    const estimate = {
      level: 'heavy',
      load: 1.25,
      frame_ms: 84,
      seconds: 30,
      bodies: 900,
      dearest: { path: 'species[0].trail', kind: 'trail', ms: 40 },
    };
    const cost = costOf({ valid: true, problems: [], digest: 'd', explained: { estimate } });
    expect(cost).toMatchObject({ level: 'heavy', load: 1.25, dearest: 'species[0].trail' });
  });
});
