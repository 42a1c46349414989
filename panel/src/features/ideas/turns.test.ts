import { describe, expect, it } from 'vitest';
import { Turns } from '@/features/ideas/turns';

describe('Turns', () => {
  it('lets so many go at once, the others in their order', () => {
    const turns = new Turns(2);
    const gone: string[] = [];
    const [a, , c] = ['a', 'b', 'c', 'd'].map((name) => turns.ask(() => gone.push(name)));
    expect(gone).toEqual(['a', 'b']);

    c?.();
    a?.();
    a?.();

    expect(gone).toEqual(['a', 'b', 'd']);
  });
});
