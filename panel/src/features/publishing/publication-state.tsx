import { useTranslation } from 'react-i18next';
import { StateBadge, type StateName } from '@/components/ui/badge';
import type { PublicationState } from '@/features/publishing/use-publishing';

const LOOKS: Record<PublicationState, StateName> = {
  dry_run: 'parked',
  requested: 'running',
  scheduled: 'waiting',
  blocked: 'refused',
  preflighted: 'running',
  session_asked: 'running',
  session_opened: 'running',
  uploading: 'running',
  finishing: 'running',
  uploaded: 'running',
  awaiting_operator: 'waiting',
  published: 'done',
  outcome_unknown: 'parked',
  failed: 'refused',
  cancelled: 'parked',
  withdrawn: 'parked',
};

/** How far a publication is. */
export function PublicationBadge({ state }: { readonly state: PublicationState }) {
  const { t } = useTranslation('publishing');
  return <StateBadge state={LOOKS[state]}>{t(`state.${state}`)}</StateBadge>;
}
