import type { CapabilityBrief } from '@/features/language/use-language';

export interface Group {
  readonly name: string;
  readonly capabilities: readonly CapabilityBrief[];
}

/** `birth.ring` stands in the group `birth`. */
export function groupOf(id: string): string {
  return id.split('.', 1)[0] ?? id;
}

/**
 * The capabilities that hold every word of a search: in their name, their keys, or the sentence
 * of either language. Accents and case do not matter.
 */
export function found(
  capabilities: readonly CapabilityBrief[],
  search: string,
  group: string,
): readonly CapabilityBrief[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return capabilities.filter((each) => {
    if (group && groupOf(each.id) !== group) return false;
    const text = plain([each.id, each.pl, each.en, ...each.keys].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Groups in the order in which they first occur. */
export function grouped(capabilities: readonly CapabilityBrief[]): readonly Group[] {
  const groups = new Map<string, CapabilityBrief[]>();
  for (const each of capabilities) {
    const name = groupOf(each.id);
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups].map(([name, within]) => ({ name, capabilities: within }));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase();
}
