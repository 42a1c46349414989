import { describe, expect, it } from 'vitest';
import { decisionOf } from '@/features/publishing/takeover';

describe('decisionOf', () => {
  it('adopts the post that was chosen, whose name may have spaces', () => {
    expect(decisionOf('adopt a b', 'left over')).toEqual({
      decision: 'adopt',
      remote_id: 'a b',
      reason: '',
    });
  });

  it('declares failed with or without a reason', () => {
    expect(decisionOf('failed', ' I looked ')).toMatchObject({
      decision: 'failed',
      reason: 'I looked',
    });
  });

  it('sends once more only with a reason', () => {
    expect(decisionOf('again', ' ')).toBeNull();
    expect(decisionOf('again', 'not there')).toMatchObject({ decision: 'again' });
  });

  it('is nothing before a choice', () => {
    expect(decisionOf('', 'why')).toBeNull();
  });
});
