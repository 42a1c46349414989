import { useTranslation } from 'react-i18next';
import { StateBadge } from '@/components/ui/badge';
import { Time } from '@/components/ui/small';
import { useFormat } from '@/lib/format';
import { Section, Table } from './section';
import type { SystemPage } from './use-system';

/** What `kinora up` looks after. */
export function Processes({ page }: { readonly page: SystemPage }) {
  const { t } = useTranslation('system');
  const { processes } = page.status;
  return (
    <Section title={t('processes.title')}>
      <Table
        label={t('processes.title')}
        head={[
          t('processes.name'),
          t('processes.state'),
          t('processes.restarts'),
          t('processes.pid'),
          t('processes.since'),
        ]}
        figures={[2, 3]}
        empty={t('processes.none')}
        rows={processes.map((each) => ({
          key: each.name,
          cells: [
            each.port ? `${each.name} :${each.port}` : each.name,
            <StateBadge key="state" state={each.ready ? 'done' : 'running'}>
              {t(each.ready ? 'processes.ready' : 'processes.starting')}
            </StateBadge>,
            <span key="restarts" className={each.restarts > 0 ? 'text-accent-strong' : undefined}>
              {each.restarts}
            </span>,
            each.pid ?? '–',
            each.since ? <Time key="since" at={each.since} className="text-ink-soft" /> : '–',
          ],
        }))}
      />
    </Section>
  );
}

/** Who reads the log, and how far behind its end each one is. */
export function Followers({ page }: { readonly page: SystemPage }) {
  const { t } = useTranslation('system');
  const format = useFormat();
  return (
    <Section title={t('followers.title')} note={t('followers.note')}>
      <Table
        label={t('followers.title')}
        head={[
          t('followers.name'),
          t('processes.state'),
          t('followers.behind'),
          t('followers.lag'),
          t('followers.parked'),
        ]}
        figures={[2, 3, 4]}
        empty={t('followers.none')}
        rows={page.status.followers.map((each) => ({
          key: each.name,
          cells: [
            each.name,
            <StateBadge
              key="state"
              state={each.last_error ? 'refused' : each.active ? 'done' : 'waiting'}
            >
              {each.last_error || t(each.active ? 'followers.active' : 'followers.away')}
            </StateBadge>,
            format.number(each.behind),
            each.behind > 0 ? format.duration(each.behind_s) : '–',
            format.number(each.parked_streams),
          ],
        }))}
      />
    </Section>
  );
}
