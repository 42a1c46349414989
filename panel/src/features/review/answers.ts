import type { Finding } from '@/components/film/film';
import type { Checklist, Item, Review } from '@/features/review/review';

/** What the operator said about items, by their keys. */
export type Said = Readonly<Record<string, boolean>>;

export interface Answered {
  readonly item: Item;
  readonly ticked: boolean;
  /** Who says so; empty while nobody does. */
  readonly by: 'operator' | 'inspection' | '';
  /** The automatic checks that speak of it. */
  readonly evidence: readonly Finding[];
}

/** One answer per item: what the operator says, else what the checks say, else none. */
export function answers(
  checklist: Checklist,
  findings: readonly Finding[],
  said: Said,
): readonly Answered[] {
  return checklist.items.map((item) => {
    const evidence = findings.filter((each) => item.checks.includes(each.check));
    const own = said[item.key];
    if (own !== undefined) return { item, ticked: own, by: 'operator', evidence };
    const ticked = evidence.length > 0 && evidence.every((each) => each.passed);
    return { item, ticked, by: evidence.length > 0 ? 'inspection' : '', evidence };
  });
}

/** What was answered when the film was approved, in the words of the version it answered. */
export function recorded(checklist: Checklist, review: Review): readonly Answered[] {
  return checklist.items.map((item) => {
    const answer = review.answers.find((each) => each.item === item.key);
    const evidence = review.findings.filter((each) => item.checks.includes(each.check));
    const by = answer?.by === 'operator' || answer?.by === 'inspection' ? answer.by : '';
    return {
      item,
      ticked: answer ? answer.ticked : false,
      by,
      evidence,
    };
  });
}

export type Obstacle =
  | { readonly kind: 'findings'; readonly checks: readonly string[] }
  | { readonly kind: 'items'; readonly count: number };

/** Why the film cannot be accepted; null when it can. The server asks the same. */
export function obstacle(
  findings: readonly Finding[],
  answered: readonly Answered[],
): Obstacle | null {
  const checks = findings.filter((each) => each.hard && !each.passed).map((each) => each.check);
  if (checks.length > 0) return { kind: 'findings', checks: [...new Set(checks)] };
  const count = answered.filter(({ item, ticked }) => item.hard && !ticked).length;
  return count > 0 ? { kind: 'items', count } : null;
}
