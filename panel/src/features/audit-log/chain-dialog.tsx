import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Dialog } from '@/components/ui/dialog';
import { Time } from '@/components/ui/small';
import { Skeleton } from '@/components/ui/states';
import { cn } from '@/lib/cn';
import type { Filters } from './filters';
import { useChain } from './use-chain';

/** The tree of causes: every event right below what led to it. */
export function ChainDialog(props: {
  readonly subject: string;
  readonly onChange: (change: Partial<Filters>) => void;
}) {
  const { t } = useTranslation('audit-log');
  const chain = useChain(props.subject);
  return (
    <Dialog
      open
      wide
      title={t('chain.title')}
      description={t('chain.description')}
      onOpenChange={(open) => {
        if (!open) props.onChange({ chain: '' });
      }}
    >
      <QueryView query={chain} skeleton={<Skeleton className="h-64" />}>
        {(page) => (
          <ul aria-label={t('chain.title')} className="flex flex-col">
            {page.items.map(({ event, depth, own }) => (
              <li
                key={event.position}
                data-depth={depth}
                style={{ paddingLeft: Math.min(depth, 8) * 20 }}
              >
                <button
                  type="button"
                  onClick={() => props.onChange({ chain: '', event: event.position })}
                  className={cn(
                    'flex w-full items-baseline gap-3 border-l-2 px-2 py-1 text-left hover:bg-hover',
                    own ? 'border-l-accent' : 'border-l-line-strong text-ink-soft',
                  )}
                >
                  <span className="w-12 shrink-0 text-right font-mono text-ink-faint text-sm">
                    {event.position}
                  </span>
                  <span className="min-w-0 flex-1">{event.sentence}</span>
                  <Time at={event.at} className="text-ink-faint text-sm" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Dialog>
  );
}
