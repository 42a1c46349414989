import { describe, expect, it } from 'vitest';
import { begun, wishOf } from '@/features/results/experiment-wish';

const WHOLE = { ...begun('motion:orbit', 'tiktok'), name: ' Orbity ', hypothesis: 'Więcej' };

describe('wishOf', () => {
  it('writes the feature as the log does', () => {
    const { wish, wrong } = wishOf(WHOLE);

    expect(wrong).toEqual([]);
    expect(wish).toMatchObject({
      name: 'Orbity',
      feature: 'motion:orbit',
      platform: 'tiktok',
      metric: 'views_7d',
      films: 30,
    });
  });

  it.each(['9', '1001', '12,5', 'many', ''])('takes no %s films', (films) => {
    expect(wishOf({ ...WHOLE, films }).wrong).toEqual(['films']);
  });

  it('names what is empty', () => {
    expect(wishOf(begun()).wrong).toEqual(['name', 'hypothesis', 'value']);
  });
});
