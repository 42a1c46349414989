import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { useFormat } from '@/lib/format';
import { useCommands } from '@/lib/keys';
import { useUrlState } from '@/lib/url-state';
import { ChainDialog } from './chain-dialog';
import { EventList } from './event-list';
import { EventPanel } from './event-panel';
import { NO_FILTERS } from './filters';
import { Past } from './past';
import { Toolbar } from './toolbar';
import { useEvents } from './use-events';
import { useVerification, useVerify } from './use-verification';
import { Verification } from './verification';

/** Every event as a sentence, what led to it, proof that nothing was changed, and the past. */
export function Screen() {
  const { t } = useTranslation('audit-log');
  const format = useFormat();
  const [filters, change] = useUrlState(NO_FILTERS);
  const events = useEvents(filters);
  const verify = useVerify();
  const running = useVerification().data?.state === 'running';
  const past = filters.view === 'past';
  const first = events.data?.pages[0];
  useCommands([
    {
      id: 'audit-view',
      keys: 'p',
      label: t(past ? 'view.events' : 'view.past'),
      group: t('title'),
      run: () => change({ view: past ? 'events' : 'past' }),
    },
    {
      id: 'audit-verify',
      keys: 'v',
      label: t('verify.button'),
      group: t('title'),
      run: () => verify.mutate(),
      ...(running ? { unavailable: t('verify.running') } : {}),
    },
    {
      id: 'audit-close',
      keys: 'escape',
      label: t('event.close'),
      group: t('title'),
      run: () => change({ event: 0 }),
    },
  ]);
  return (
    <Frame
      title={t('title')}
      fill={!past}
      summary={
        first
          ? t('summary', {
              count: first.total ?? 0,
              events: format.number(first.total ?? 0),
              position: format.number(first.position),
            })
          : null
      }
      actions={
        <>
          <Button
            keys="p"
            aria-pressed={past}
            onClick={() => change({ view: past ? 'events' : 'past' })}
          >
            {t(past ? 'view.events' : 'view.past')}
          </Button>
          <Button keys="v" busy={verify.isPending || running} onClick={() => verify.mutate()}>
            <ShieldCheck aria-hidden />
            {t('verify.button')}
          </Button>
        </>
      }
      toolbar={past ? undefined : <Toolbar filters={filters} onChange={change} />}
    >
      <div className="flex h-full flex-col gap-3">
        <Verification />
        {past ? (
          <Past at={filters.at} onChange={change} />
        ) : (
          <div className="flex min-h-0 flex-1 gap-4">
            <div className="min-w-0 flex-1">
              <EventList
                events={events}
                filters={filters}
                onOpen={(event) => change({ event })}
                onClear={() => change({ ...NO_FILTERS })}
              />
            </div>
            {filters.event > 0 ? <EventPanel position={filters.event} onChange={change} /> : null}
          </div>
        )}
      </div>
      {filters.chain ? <ChainDialog subject={filters.chain} onChange={change} /> : null}
    </Frame>
  );
}
