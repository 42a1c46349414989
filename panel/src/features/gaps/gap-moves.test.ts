import { describe, expect, it } from 'vitest';
import { movesFrom } from '@/features/gaps/gap-moves';

describe('movesFrom', () => {
  it('leads along the backlog and back', () => {
    expect(movesFrom('new')).toEqual(['accept', 'implemented', 'decline']);
    expect(movesFrom('accepted')).toEqual(['start', 'implemented', 'decline']);
    expect(movesFrom('in_progress')).toEqual(['implemented', 'decline']);
    expect(movesFrom('implemented')).toEqual(['reopen']);
    expect(movesFrom('declined')).toEqual(['accept', 'reopen']);
  });
});
