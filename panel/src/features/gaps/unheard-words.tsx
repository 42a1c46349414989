import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { useUnheardWords } from '@/features/gaps/use-gaps';

/** Words of ideas that no film could honour: what may become a gap. */
export function UnheardWords() {
  const { t } = useTranslation('gaps');
  const query = useUnheardWords();
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton className="h-48" />}
      isEmpty={({ items }) => items.length === 0}
      empty={<EmptyState title={t('words.empty')}>{t('words.emptyWhy')}</EmptyState>}
    >
      {({ items }) => (
        <>
          <p className="mb-3 max-w-prose text-ink-soft">{t('words.about')}</p>
          <ul className="flex flex-wrap gap-2">
            {items.map((each) => (
              <li key={each.word} className="rounded-md border bg-panel px-2 py-1">
                {each.word}{' '}
                <span className="font-mono text-ink-faint text-sm">
                  {t('words.films', { count: each.films })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </QueryView>
  );
}
