/** One reason of a candidate's rank, read from the policy's own words. */
export type Reason =
  | { readonly kind: 'novelty'; readonly value: number }
  | { readonly kind: 'filmed'; readonly tags: string }
  | { readonly kind: 'other'; readonly words: string };

/** What the ranking policy says; words of a policy this panel does not know stay as they are. */
export function reasonOf(said: string): Reason {
  const novelty = /^novelty (\d+(?:\.\d+)?)$/.exec(said);
  if (novelty) return { kind: 'novelty', value: Number(novelty[1]) };
  const filmed = /^recently filmed: (.+)$/.exec(said);
  if (filmed) return { kind: 'filmed', tags: filmed[1] ?? '' };
  return { kind: 'other', words: said };
}
