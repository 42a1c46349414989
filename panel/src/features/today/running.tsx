import { useTranslation } from 'react-i18next';
import { RunningWork } from '@/components/patterns/running-work';
import type { TodayPage } from '@/features/today/types';

/** What is done now, each with how far it is. */
export function Running({ works }: { readonly works: TodayPage['running'] }) {
  const { t } = useTranslation('today');
  if (works.length === 0) return null;
  return (
    <section aria-label={t('running')} className="rounded-lg border bg-panel px-6 py-3">
      <h2 className="font-medium text-ink-soft text-sm">{t('running')}</h2>
      <ul className="divide-y">
        {works.map((each) => (
          <RunningWork key={each.work} work={each} />
        ))}
      </ul>
    </section>
  );
}
