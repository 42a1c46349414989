import { Link } from '@tanstack/react-router';
import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TodayPage } from '@/features/today/types';

type Kind = TodayPage['alerts'][number]['kind'];

const PLACES: Record<Kind, readonly [string, Readonly<Record<string, string>>]> = {
  'parked-work': ['/work', { state: 'parked' }],
  'failed-work': ['/work', { state: 'failed' }],
  'awaiting-review': ['/review', {}],
  'awaiting-confirmation': ['/publishing', {}],
  'views-behind': ['/system', {}],
  'models-stopped': ['/settings', {}],
  'budget-used-up': ['/settings', {}],
};

/** What needs a person besides the next step; each leads to its place. */
export function Alerts({ alerts }: { readonly alerts: TodayPage['alerts'] }) {
  const { t } = useTranslation('today');
  if (alerts.length === 0) return null;
  return (
    <section aria-label={t('alerts')} className="rounded-lg border bg-panel">
      <h2 className="px-4 pt-3 font-medium text-ink-soft text-sm">{t('alerts')}</h2>
      <ul className="p-2">
        {alerts.map(({ kind, count }) => {
          const [to, search] = PLACES[kind];
          return (
            <li key={kind}>
              <Link
                to={to}
                search={search}
                className="flex items-center gap-2 rounded-md p-2 hover:bg-hover"
              >
                <TriangleAlert aria-hidden className="size-4 shrink-0 text-parked" />
                <span className="flex-1">{t(`alert.${kind}`, { count })}</span>
                <ChevronRight aria-hidden className="size-4 text-ink-faint" />
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
