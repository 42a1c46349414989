import { useTranslation } from 'react-i18next';
import type { FilmStatus } from '@/components/film/film';
import { StateBadge, type StateName } from '@/components/ui/badge';

const LOOK: Record<FilmStatus, StateName> = {
  commissioned: 'running',
  compiled: 'running',
  compilation_failed: 'refused',
  previewed: 'running',
  rendered: 'running',
  rendering_failed: 'refused',
  inspected: 'waiting',
  approved: 'done',
  rejected: 'refused',
  sent_back: 'parked',
  published: 'done',
};

/** How far a film is, in a word. */
export function FilmStatusBadge({ status }: { readonly status: FilmStatus }) {
  const { t } = useTranslation('film');
  return <StateBadge state={LOOK[status]}>{t(`status.${status}`)}</StateBadge>;
}
