import { describe, expect, it } from 'vitest';
import { STATES } from './filters';
import { verbsOf } from './use-verdict';

describe('verbsOf', () => {
  it('offers nothing once the work has succeeded', () => {
    expect(verbsOf('succeeded')).toEqual([]);
  });

  it('offers resuming only for what is parked, and retrying for what failed or was cancelled', () => {
    expect(STATES.filter((each) => verbsOf(each).includes('resume'))).toEqual(['parked']);
    expect(STATES.filter((each) => verbsOf(each).includes('retry'))).toEqual([
      'failed',
      'cancelled',
    ]);
  });
});
