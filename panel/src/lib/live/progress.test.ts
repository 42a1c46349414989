// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tellProgress, useProgress } from '@/lib/live/progress';

const told = {
  work: 'w',
  subject: 's',
  stage: 'render',
  total: 10,
  realtime: null,
  etaS: null,
  note: null,
};
const shown = () => renderHook(() => useProgress('w')).result.current;

describe('progress', () => {
  it('never runs backwards, and remembers when it last moved', () => {
    tellProgress({ ...told, done: 4 }, 1_000);
    tellProgress({ ...told, done: 3 }, 2_000);
    tellProgress({ ...told, done: 4 }, 3_000);
    expect(shown()).toMatchObject({ done: 4, movedAt: 1_000 });
  });

  it('begins anew with the next stage', () => {
    tellProgress({ ...told, stage: 'qc', done: 0 }, 4_000);
    expect(shown()).toMatchObject({ stage: 'qc', done: 0, movedAt: 4_000 });
  });
});
