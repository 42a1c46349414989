/** A run of lines as the comparison tells them. */
interface Run {
  readonly value: string;
  readonly added?: boolean;
  readonly removed?: boolean;
}

export type Line =
  | { readonly kind: 'same' | 'gone' | 'come'; readonly text: string }
  | { readonly kind: 'gap'; readonly count: number };

const AROUND = 3;

/** The lines that changed with three of what stands around them; longer silence is one line. */
export function hunks(runs: readonly Run[]): readonly Line[] {
  return runs.flatMap((run, index): readonly Line[] => {
    const texts = run.value.replace(/\n$/, '').split('\n');
    const kind = run.added ? 'come' : run.removed ? 'gone' : 'same';
    const lines = texts.map((text): Line => ({ kind, text }));
    if (kind !== 'same') return lines;
    const before = index > 0 ? AROUND : 0;
    const after = index < runs.length - 1 ? AROUND : 0;
    const silent = lines.length - before - after;
    if (silent < 2) return lines;
    return [
      ...lines.slice(0, before),
      { kind: 'gap', count: silent },
      ...lines.slice(lines.length - after),
    ];
  });
}
