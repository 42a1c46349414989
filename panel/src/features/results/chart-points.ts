import type { Post } from '@/features/results/use-results';

export interface Point {
  readonly id: string;
  readonly title: string;
  /** Milliseconds of the public moment. */
  readonly at: number;
  /** Null is a hole: the reading was missed for ever. */
  readonly views: number | null;
  /** Views are still on their way to 72 hours: shown hollow, and joined to nothing. */
  readonly immature: boolean;
}

export interface Line {
  readonly platform: string;
  readonly points: readonly Point[];
}

/** Views after 72 hours by platform, in the order in which films became public. */
export function linesOf(posts: readonly Post[]): readonly Line[] {
  const lines = new Map<string, Point[]>();
  for (const { figures, maturity } of posts) {
    if (!figures.public_at) continue;
    const immature = maturity.views_72h === 'immature';
    const views = immature ? figures.latest_views : figures.views_72h;
    const point = {
      id: figures.id,
      title: figures.title,
      at: Date.parse(figures.public_at),
      views: views ?? null,
      immature,
    };
    const line = lines.get(figures.platform);
    if (line) line.push(point);
    else lines.set(figures.platform, [point]);
  }
  return [...lines]
    .map(([platform, points]) => ({ platform, points: points.sort((a, b) => a.at - b.at) }))
    .sort((one, other) => one.platform.localeCompare(other.platform));
}
