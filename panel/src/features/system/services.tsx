import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge, type StateName } from '@/components/ui/badge';
import { useFormat } from '@/lib/format';
import type { SystemPage } from './use-system';

const NARROW_BYTES = 5e9;

/** What everything stands on: the log's server, the queue's, the disk, the supervisor. */
export function Services({ page }: { readonly page: SystemPage }) {
  const { t } = useTranslation('system');
  const format = useFormat();
  const { services, status, disk } = page;
  const waiting = Object.values(status.queue ?? {}).reduce((sum, each) => sum + each, 0);
  const ready = status.processes.filter((each) => each.ready).length;
  const narrow = disk.free < NARROW_BYTES;
  const answers = (yes: boolean) => t(yes ? 'service.answers' : 'service.away');
  const where = (embedded: boolean) => t(embedded ? 'service.embedded' : 'service.own');
  return (
    <dl className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <Tile
        name={t('service.log')}
        state={services.log ? 'done' : 'refused'}
        word={answers(services.log)}
        figure={format.number(status.head)}
        unit={t('service.events', { count: status.head })}
        note={`PostgreSQL, ${where(services.embedded_database)}`}
      />
      <Tile
        name={t('service.queue')}
        state={services.queue ? 'done' : 'refused'}
        word={answers(services.queue)}
        figure={format.number(waiting)}
        unit={t('service.waiting', { count: waiting })}
        note={`Valkey, ${where(services.embedded_queue)}`}
      />
      <Tile
        name={t('service.disk')}
        state={narrow ? 'refused' : 'done'}
        word={t(narrow ? 'service.narrow' : 'service.enough')}
        figure={format.bytes(disk.free)}
        unit={t('service.freeOf', { total: format.bytes(disk.total) })}
        note={disk.folder}
      />
      <Tile
        name={t('service.processes')}
        state={status.running && ready === status.processes.length ? 'done' : 'waiting'}
        word={t(status.running ? 'service.supervised' : 'service.alone')}
        figure={status.running ? `${ready}/${status.processes.length}` : '–'}
        unit={status.running ? t('service.ready') : ''}
        note={t('service.version', { version: status.version, profile: status.profile })}
      />
    </dl>
  );
}

function Tile(props: {
  readonly name: string;
  readonly state: StateName;
  readonly word: string;
  readonly figure: string;
  readonly unit: string;
  readonly note: ReactNode;
}) {
  return (
    <div className="min-w-0 rounded-lg border bg-panel px-4 py-3">
      <dt className="flex flex-wrap items-center justify-between gap-2 text-ink-soft">
        {props.name}
        <StateBadge state={props.state}>{props.word}</StateBadge>
      </dt>
      <dd className="mt-2">
        <span className="font-mono text-2xl tracking-tight">{props.figure}</span>{' '}
        <span className="text-ink-soft">{props.unit}</span>
        <p className="mt-1 truncate text-ink-faint text-sm" title={String(props.note)}>
          {props.note}
        </p>
      </dd>
    </div>
  );
}
