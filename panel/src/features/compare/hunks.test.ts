import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import { hunks } from '@/features/compare/hunks';

const text = (...lines: (string | number)[]) => `${lines.join('\n')}\n`;

describe('hunks', () => {
  it('show what changed among what stands around it', () => {
    const before = text(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    const after = text(1, 2, 3, 4, 5, 6, 'seven', 8, 9, 10, 11, 12);

    const lines = hunks(diffLines(before, after));

    expect(lines.map((each) => (each.kind === 'gap' ? each.count : each.text))).toEqual([
      ...[3, '4', '5', '6', '7', 'seven', '8', '9', '10'],
      2,
    ]);
  });

  it('keep a single silent line', () => {
    const lines = hunks(diffLines(text('a', 'b', 'c', 'd', 'e'), text('a', 'b', 'c', 'd', 'f')));

    expect(lines.map((each) => each.kind)).toEqual([
      'same',
      'same',
      'same',
      'same',
      'gone',
      'come',
    ]);
  });
});
