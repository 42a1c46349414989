import { useTranslation } from 'react-i18next';
import { StateBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Time } from '@/components/ui/small';
import { useFormat } from '@/lib/format';
import { Section, Table } from './section';
import type { useRebuild } from './use-rebuild';
import { type Job, REBUILD, type SystemPage } from './use-system';

interface Props {
  readonly page: SystemPage;
  readonly rebuild: ReturnType<typeof useRebuild>;
}

/** What the panel shows, how far each view has followed the log, and building them anew. */
export function Views({ page, rebuild }: Props) {
  const { t } = useTranslation('system');
  const format = useFormat();
  const job = page.jobs.find((each) => each.kind === REBUILD);
  const running = job?.state === 'running' || rebuild.start.isPending;
  const live = page.views.filter((each) => each.generation === 'live');
  return (
    <Section
      title={t('views.title')}
      note={t('views.note')}
      actions={
        <>
          <Button
            size="sm"
            keys="c"
            busy={running}
            onClick={() => rebuild.start.mutate({ names: [], check: true })}
          >
            {t('views.compare')}
          </Button>
          <Button
            size="sm"
            keys="b"
            busy={running}
            onClick={() => rebuild.start.mutate({ names: [], check: false })}
          >
            {t('views.rebuild')}
          </Button>
        </>
      }
    >
      {job ? <Outcome job={job} onStop={() => rebuild.stop.mutate(job.id)} /> : null}
      <Table
        label={t('views.title')}
        head={[
          t('views.name'),
          t('processes.state'),
          t('views.behind'),
          t('views.updated'),
          t('views.action'),
        ]}
        figures={[2]}
        empty={t('views.none')}
        rows={live.map((each) => ({
          key: each.projection,
          cells: [
            <span key="name" className="font-mono text-sm">
              {each.projection}{' '}
              <span className="text-ink-faint">
                {t('views.version', { version: each.version })}
              </span>
            </span>,
            <State key="state" page={page} projection={each.projection} />,
            format.number(Math.max(0, page.status.head - each.position)),
            <Time key="at" at={each.updated_at} className="text-ink-soft" />,
            <Button
              key="one"
              size="sm"
              look="quiet"
              busy={running}
              aria-label={t('views.rebuildOne', { view: each.projection })}
              onClick={() => rebuild.start.mutate({ names: [each.projection], check: false })}
            >
              {t('views.one')}
            </Button>,
          ],
        }))}
      />
    </Section>
  );
}

function State({ page, projection }: { readonly page: SystemPage; readonly projection: string }) {
  const { t } = useTranslation('system');
  const poisoned = page.poisoned.filter((each) => each.projection === projection).length;
  const building = page.views.some(
    (each) => each.projection === projection && each.generation !== 'live',
  );
  if (poisoned > 0) {
    return <StateBadge state="refused">{t('views.poisoned', { count: poisoned })}</StateBadge>;
  }
  if (building) return <StateBadge state="running">{t('views.building')}</StateBadge>;
  return <StateBadge state="done">{t('views.whole')}</StateBadge>;
}

interface Result {
  readonly equal: boolean;
  readonly reports: readonly {
    readonly projection: string;
    readonly compared: boolean;
    readonly equal: boolean;
    readonly rows: number;
    readonly switched: boolean;
  }[];
}

/** How far the last rebuild is, or what it found. */
function Outcome({ job, onStop }: { readonly job: Job; readonly onStop: () => void }) {
  const { t } = useTranslation('system');
  const format = useFormat();
  if (job.state === 'running') {
    return (
      <div className="flex items-start gap-4 border-b px-4 py-3">
        <ProgressBar
          className="pt-2"
          label={t('views.running')}
          done={job.done / 100}
          total={job.total ? job.total / 100 : null}
          note={job.note}
        />
        <Button size="sm" onClick={onStop}>
          {t('views.stop')}
        </Button>
      </div>
    );
  }
  if (job.state === 'cancelled') {
    return <p className="border-b px-4 py-3 text-ink-soft">{t('views.stopped')}</p>;
  }
  if (job.state === 'failed') {
    return (
      <p role="alert" className="border-b px-4 py-3 text-refused">
        {t('views.failed', { error: job.error })}
      </p>
    );
  }
  const { equal, reports } = job.result as unknown as Result;
  const compared = reports.filter((each) => each.compared);
  const differing = compared.filter((each) => !each.equal).map((each) => each.projection);
  const rows = format.number(reports.reduce((sum, each) => sum + each.rows, 0));
  const words = { count: reports.length, rows, duration: format.duration(job.seconds) };
  return (
    <p role="status" className={`border-b px-4 py-3 ${equal ? 'text-done' : 'text-refused'}`}>
      {equal
        ? t(reports.some((each) => each.switched) ? 'views.rebuilt' : 'views.equal', words)
        : t('views.differ', { views: differing.join(', ') })}
    </p>
  );
}
