import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import type { Idea } from '@/features/ideas/types';

/** What the words of an idea say of motion, tempo, mood and ending; nothing where nothing is said. */
export function IdeaFeatures({ idea }: { readonly idea: Idea }) {
  const { t } = useTranslation('ideas');
  const { motion, tempo, mood, ending } = idea.features;
  const said = (['motion', 'tempo', 'mood', 'ending'] as const)
    .map((kind) => ({ kind, value: { motion, tempo, mood, ending }[kind] }))
    .filter((each) => each.value !== '');
  return (
    <ul className="flex flex-wrap gap-1">
      {said.map(({ kind, value }) => (
        <li key={kind} title={t(`feature.${kind}`)}>
          <Badge>{t(`feature.${value}`, { defaultValue: value })}</Badge>
        </li>
      ))}
      {idea.tags.map((tag) => (
        <li key={`#${tag}`}>
          <Badge className="bg-transparent text-ink-faint">{`#${tag}`}</Badge>
        </li>
      ))}
    </ul>
  );
}
