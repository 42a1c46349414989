import { describe, expect, it } from 'vitest';
import { dayOf } from '@/features/publishing/days';
import { canBeCarried, sameTimeOn, undoIsCertain, verdictOn } from '@/features/publishing/moving';

const ZONE = 'Europe/Warsaw';
const NOW = Date.parse('2026-11-23T12:00:00Z');

function placed(slot: string, rest: Partial<Parameters<typeof verdictOn>[1]> = {}) {
  const usual = { animation: 'film', title: 'Wahadła', state: 'scheduled' as const, failure: '' };
  return { ...usual, slot, publish_at: slot, ...rest };
}

describe('sameTimeOn', () => {
  it('keeps the time on the clock, whatever the clocks do in between', () => {
    expect(sameTimeOn('2026-11-24T17:00:00Z', '2026-11-30', ZONE)).toBe('2026-11-30T17:00:00.000Z');
    expect(sameTimeOn('2027-03-27T17:00:00Z', '2027-03-28', ZONE)).toBe('2027-03-28T16:00:00.000Z');
    expect(sameTimeOn('2026-10-24T16:00:00Z', '2026-10-25', ZONE)).toBe('2026-10-25T17:00:00.000Z');
  });

  it('stays on the day that was meant just after midnight', () => {
    for (const day of ['2027-03-28', '2027-03-29', '2026-10-25', '2026-10-26']) {
      expect(dayOf(sameTimeOn('2026-12-01T23:10:00Z', day, ZONE), ZONE)).toBe(day);
    }
  });
});

describe('verdictOn', () => {
  const carried = placed('2026-11-24T17:00:00Z');

  it('knows the day it stands on, days that are over, and free ones', () => {
    const on = (day: string) => verdictOn(day, carried, [carried], ZONE, NOW).kind;

    expect(on('2026-11-24')).toBe('same');
    expect(on('2026-11-22')).toBe('past');
    expect(on('2026-11-23')).toBe('free');
    expect(on('2026-11-25')).toBe('free');
  });

  it('calls today over once its time has passed', () => {
    const early = placed('2026-11-24T06:00:00Z');

    expect(verdictOn('2026-11-23', early, [early], ZONE, NOW).kind).toBe('past');
  });

  it('names the film that has the day, unless it is the same film or holds it no more', () => {
    const other = placed('2026-11-25T09:00:00Z', { animation: 'other', title: 'Krople' });
    const same = placed('2026-11-26T09:00:00Z');
    const gone = placed('2026-11-27T09:00:00Z', { animation: 'gone', state: 'cancelled' });
    const on = (day: string) => verdictOn(day, carried, [carried, other, same, gone], ZONE, NOW);

    expect(on('2026-11-25')).toEqual({ kind: 'taken', by: 'Krople' });
    expect(on('2026-11-26').kind).toBe('free');
    expect(on('2026-11-27').kind).toBe('free');
  });
});

describe('undoIsCertain', () => {
  const soon = { state: 'scheduled' as const, mode: 'direct', failure: '', standing: 'slot' };

  it('holds for what is carried by hand and for what waits long enough', () => {
    expect(undoIsCertain({ ...soon, mode: 'kit', publish_at: null }, NOW)).toBe(true);
    expect(undoIsCertain({ ...soon, publish_at: '2026-11-23T13:00:00Z' }, NOW)).toBe(true);
    expect(undoIsCertain({ ...soon, publish_at: '2026-11-23T12:05:00Z' }, NOW)).toBe(false);
  });

  it('does not hold for what is sent as soon as somebody looks', () => {
    const api = { ...soon, mode: 'api', standing: '', publish_at: '2026-11-24T17:00:00Z' };

    expect(undoIsCertain({ ...api, state: 'requested' }, NOW)).toBe(false);
  });
});

describe('canBeCarried', () => {
  it('is true of what is still to come', () => {
    expect(canBeCarried({ state: 'awaiting_operator', failure: '' })).toBe(true);
    expect(canBeCarried({ state: 'uploaded', failure: '' })).toBe(true);
    expect(canBeCarried({ state: 'published', failure: '' })).toBe(false);
    expect(canBeCarried({ state: 'failed', failure: 'declared' })).toBe(false);
  });
});
