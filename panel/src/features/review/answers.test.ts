import { describe, expect, it } from 'vitest';
import type { Finding } from '@/components/film/film';
import { answers, obstacle } from '@/features/review/answers';
import type { Checklist } from '@/features/review/review';

const item = (key: string, hard: boolean, ...checks: string[]) => ({
  key,
  pl: key,
  en: key,
  hard,
  checks,
});
const finding = (check: string, passed: boolean, hard = false): Finding => ({
  check,
  passed,
  hard,
  measured: 1,
  limit: '',
  frame: null,
  message: '',
});
const checklist: Checklist = {
  version: 1,
  changes: '',
  released_at: null,
  items: [item('watched', true), item('sound', true, 'loudness', 'sync'), item('promise', false)],
};

describe('answers', () => {
  it('come from the checks until the operator says otherwise', () => {
    const found = [finding('loudness', true), finding('sync', true)];

    const before = answers(checklist, found, {});
    const after = answers(checklist, found, { sound: false, watched: true });

    expect(before.map(({ ticked, by }) => [ticked, by])).toEqual([
      [false, ''],
      [true, 'inspection'],
      [false, ''],
    ]);
    expect(after.map(({ ticked, by }) => [ticked, by])).toEqual([
      [true, 'operator'],
      [false, 'operator'],
      [false, ''],
    ]);
  });

  it('are a no as soon as one of the checks failed', () => {
    const [, sound] = answers(checklist, [finding('loudness', true), finding('sync', false)], {});

    expect(sound?.ticked).toBe(false);
  });
});

describe('an approval', () => {
  it('is barred by a hard check that failed, whatever is ticked', () => {
    const found = [finding('black_frames', false, true), finding('loudness', true)];
    const all = answers(checklist, found, { watched: true, sound: true, promise: true });

    expect(obstacle(found, all)).toEqual({ kind: 'findings', checks: ['black_frames'] });
  });

  it('needs every hard item, and no soft one', () => {
    const found = [finding('motion', false)];

    expect(obstacle(found, answers(checklist, found, { sound: true }))).toEqual({
      kind: 'items',
      count: 1,
    });
    expect(obstacle(found, answers(checklist, found, { sound: true, watched: true }))).toBeNull();
  });
});
