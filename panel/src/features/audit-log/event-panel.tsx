import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Button, IconButton } from '@/components/ui/button';
import { CodeView } from '@/components/ui/code-view';
import { Digest, Time } from '@/components/ui/small';
import { Skeleton } from '@/components/ui/states';
import type { components } from '@/generated/api';
import type { Filters } from './filters';
import { useEvent } from './use-event';
import type { AuditEntry } from './use-events';

type EventPage = components['schemas']['EventPage'];
type Change = (change: Partial<Filters>) => void;

/** Everything the log holds of one event, beside the list. */
export function EventPanel(props: { readonly position: number; readonly onChange: Change }) {
  const { t } = useTranslation('audit-log');
  const event = useEvent(props.position);
  return (
    <aside
      aria-label={t('event.title', { position: props.position })}
      className="fixed inset-0 z-30 flex flex-col overflow-y-auto border bg-panel p-4 lg:static lg:z-0 lg:w-[440px] lg:shrink-0 lg:rounded-lg"
    >
      <header className="flex items-center gap-2">
        <h2 className="flex-1 font-semibold text-lg">
          {t('event.title', { position: props.position })}
        </h2>
        <IconButton size="sm" label={t('event.close')} onClick={() => props.onChange({ event: 0 })}>
          <X aria-hidden />
        </IconButton>
      </header>
      <QueryView query={event} skeleton={<Skeleton className="mt-3 h-64" />}>
        {(page) => <Whole page={page} onChange={props.onChange} />}
      </QueryView>
    </aside>
  );
}

function Whole({ page, onChange }: { readonly page: EventPage; readonly onChange: Change }) {
  const { t } = useTranslation('audit-log');
  const { event } = page;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('event.at'), <Time key="at" at={event.at} absolute />],
    [t('event.actor'), event.actor_name],
    [t('event.topic'), <code key="topic">{event.topic}</code>],
    [t('event.stream'), event.stream_name || <Digest key="stream" value={event.stream} />],
    [t('event.version'), event.version],
    [t('event.hash'), <Digest key="hash" value={page.hash} length={20} />],
    [t('event.previousHash'), <Digest key="before" value={page.previous_hash} length={20} />],
  ];
  const payload = JSON.stringify(page.payload, null, 2);
  return (
    <div className="mt-2 flex flex-col gap-4">
      <p className="text-base">{event.sentence}</p>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-faint">{name}</dt>
            <dd className="min-w-0 truncate">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => onChange({ chain: event.stream })}>
          {t('event.chain')}
        </Button>
        <Button size="sm" onClick={() => onChange({ subject: event.stream, correlation: '' })}>
          {t('event.sameSubject')}
        </Button>
        <Button size="sm" onClick={() => onChange({ correlation: event.correlation, subject: '' })}>
          {t('event.sameChain')}
        </Button>
        <Button size="sm" onClick={() => onChange({ view: 'past', at: String(event.position) })}>
          {t('event.past')}
        </Button>
      </div>
      <Relatives
        title={t('event.cause')}
        items={page.cause ? [page.cause] : []}
        onOpen={onChange}
      />
      <Relatives title={t('event.effects')} items={page.effects} onOpen={onChange} />
      <section>
        <h3 className="mb-1 font-medium text-ink-soft text-sm">{t('event.payload')}</h3>
        <CodeView text={payload} label={t('event.payload')} />
      </section>
    </div>
  );
}

function Relatives(props: {
  readonly title: string;
  readonly items: readonly AuditEntry[];
  readonly onOpen: Change;
}) {
  const { t } = useTranslation('audit-log');
  return (
    <section>
      <h3 className="font-medium text-ink-soft text-sm">{props.title}</h3>
      {props.items.length === 0 ? <p className="text-ink-faint">{t('event.none')}</p> : null}
      <ul>
        {props.items.map((each) => (
          <li key={each.position}>
            <button
              type="button"
              className="flex w-full gap-3 rounded-sm px-1 py-0.5 text-left hover:bg-hover"
              onClick={() => props.onOpen({ event: each.position })}
            >
              <span className="font-mono text-ink-faint text-sm">{each.position}</span>
              <span>{each.sentence}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
