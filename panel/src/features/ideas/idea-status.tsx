import { useTranslation } from 'react-i18next';
import { StateBadge, type StateName } from '@/components/ui/badge';
import type { IdeaStatus } from '@/features/ideas/types';

const LOOKS: Record<IdeaStatus, StateName> = {
  proposed: 'running',
  compared: 'running',
  feasible: 'done',
  similar: 'waiting',
  duplicate: 'refused',
  blocked: 'parked',
  picked: 'done',
  deferred: 'parked',
  rejected: 'refused',
};

/** Where an idea is on its way, as icon, word and colour. */
export function IdeaStatusBadge({ status }: { readonly status: IdeaStatus }) {
  const { t } = useTranslation('ideas');
  return <StateBadge state={LOOKS[status]}>{t(`status.${status}`)}</StateBadge>;
}
