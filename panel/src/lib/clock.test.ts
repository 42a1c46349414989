import { afterEach, describe, expect, it } from 'vitest';
import { now, setClock } from './clock';

const MACHINE = new Date('2026-07-01T10:00:00Z').getTime();

describe('the clock', () => {
  afterEach(() => setClock('2026-07-01T10:00:00Z', MACHINE));

  it('follows a rehearsal that travels', () => {
    setClock('2026-07-04T10:00:00Z', MACHINE);

    expect(new Date(now(MACHINE)).toISOString()).toBe('2026-07-04T10:00:00.000Z');
  });

  it('is the machine’s while both nearly agree', () => {
    setClock('2026-07-01T10:00:02Z', MACHINE);

    expect(now(MACHINE)).toBe(MACHINE);
  });
});
