import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import type { Filters } from './filters';
import { useFailures } from './use-running';
import { useRetryAll } from './use-verdict';

/** What went wrong, by cause, the most frequent first; one press tries all of one cause again. */
export function FailureCauses(props: { readonly onChange: (change: Partial<Filters>) => void }) {
  const { t } = useTranslation('work');
  const retry = useRetryAll();
  const items = useFailures().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t('causes.title')} className="rounded-lg border bg-panel">
      <h2 className="border-b px-4 py-2 font-semibold">{t('causes.title')}</h2>
      <ul>
        {items.map((each) => (
          <li
            key={`${each.stage}/${each.error}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-4 py-2 last:border-b-0"
          >
            <span className="w-8 text-right font-mono text-refused">{each.works}</span>
            <span className="min-w-0 flex-1 basis-56">
              <span className="flex gap-3">
                <strong className="truncate font-medium">{each.error || t('causes.parked')}</strong>
                <span className="text-ink-soft">{t(`stage.${each.stage}` as 'stage.render')}</span>
              </span>
              <span className="flex gap-3 text-sm">
                <span className="truncate text-ink-soft" title={each.message}>
                  {each.message}
                </span>
                <Time at={each.last_at} className="text-ink-faint" />
              </span>
            </span>
            <Button size="sm" onClick={() => props.onChange({ work: each.newest })}>
              {t('causes.newest')}
            </Button>
            <Button
              size="sm"
              busy={retry.isPending}
              onClick={() => retry.mutate({ stage: each.stage, error: each.error })}
            >
              {t('causes.retryAll')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
