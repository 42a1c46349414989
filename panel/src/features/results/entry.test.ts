import { describe, expect, it } from 'vitest';
import { entryOf } from '@/features/results/entry';

describe('entryOf', () => {
  it('reads a decimal comma and leaves empty fields unknown, which is not zero', () => {
    const { figures, wrong } = entryOf({ views: '1 204', average_view_percentage: '81,5 %' });
    expect(figures).toMatchObject({ views: 1204, likes: null, average_view_percentage: 81.5 });
    expect(wrong).toEqual([]);
  });

  it('names what is no count', () => {
    expect(entryOf({ views: '12,5', likes: 'many', shares: '-1' }).wrong).toEqual([
      'views',
      'likes',
      'shares',
    ]);
  });

  it('knows that nothing was said', () => {
    expect(entryOf({ views: ' ' }).empty).toBe(true);
  });
});
