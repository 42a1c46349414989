import { useTranslation } from 'react-i18next';
import { StateBadge, type StateName } from '@/components/ui/badge';
import type { GapState } from '@/features/gaps/use-gaps';

const LOOKS: Record<GapState, StateName> = {
  new: 'waiting',
  accepted: 'waiting',
  in_progress: 'running',
  implemented: 'done',
  declined: 'refused',
};

/** Where a gap is on its way into the language. */
export function GapStateBadge({ state }: { readonly state: GapState }) {
  const { t } = useTranslation('gaps');
  return <StateBadge state={LOOKS[state]}>{t(`state.${state}`)}</StateBadge>;
}
