import { describe, expect, it } from 'vitest';
import { freshKey, movedBy } from '@/features/settings/items';

describe('items of a checklist', () => {
  it('move past one another', () => {
    expect(movedBy(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(movedBy(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });

  it('get keys that none of them has', () => {
    expect(freshKey([{ key: 'watched' }, { key: 'question_3' }])).toBe('question_4');
  });
});
