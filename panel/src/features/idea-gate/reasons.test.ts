import { describe, expect, it } from 'vitest';
import { reasonOf } from '@/features/idea-gate/reasons';

describe('reasonOf', () => {
  it('reads the words of the ranking', () => {
    expect(reasonOf('novelty 0.87')).toEqual({ kind: 'novelty', value: 0.87 });
    expect(reasonOf('recently filmed: rings, water')).toEqual({
      kind: 'filmed',
      tags: 'rings, water',
    });
  });

  it('keeps what it does not know', () => {
    expect(reasonOf('liked by many')).toEqual({ kind: 'other', words: 'liked by many' });
  });
});
