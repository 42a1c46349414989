import { useTranslation } from 'react-i18next';
import { useUnderWay, UnderWay as Works } from '@/components/patterns/under-way';

const STAGES = ['propose', 'compare', 'verify', 'sketch'];

/** Work on ideas that runs or waits for its turn. */
export function useIdeaWorks() {
  return useUnderWay({ stages: STAGES });
}

/** The same with how far it is; nothing while there is none. */
export function UnderWay() {
  const { t } = useTranslation('ideas');
  return <Works label={t('underWay')} works={useIdeaWorks()} />;
}
