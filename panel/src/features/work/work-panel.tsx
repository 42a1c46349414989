import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { StateBadge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import { Digest, Time } from '@/components/ui/small';
import { Skeleton } from '@/components/ui/states';
import type { components } from '@/generated/api';
import { useFormat } from '@/lib/format';
import { useCommands } from '@/lib/keys';
import { useRecorded } from '@/lib/recorded';
import { Attempts, Log } from './attempts';
import { type Filters, LOOKS } from './filters';
import { useVerdict, VERBS, verbsOf } from './use-verdict';
import { useWork } from './use-works';

type Detail = components['schemas']['WorkDetail'];
type Change = (change: Partial<Filters>) => void;

/** One piece of work beside the table: why it is where it is, and what to do about it. */
export function WorkPanel(props: { readonly id: string; readonly onChange: Change }) {
  const { t } = useTranslation('work');
  const work = useWork(props.id);
  return (
    <aside
      aria-label={t('one.title')}
      className="fixed inset-0 z-30 flex flex-col gap-3 overflow-y-auto border bg-panel p-4 xl:sticky xl:top-36 xl:z-0 xl:max-h-[78vh] xl:w-[440px] xl:shrink-0 xl:rounded-lg"
    >
      <header className="flex items-center gap-2">
        <h2 className="flex-1 font-semibold text-lg">{t('one.title')}</h2>
        <IconButton size="sm" label={t('one.close')} onClick={() => props.onChange({ work: '' })}>
          <X aria-hidden />
        </IconButton>
      </header>
      <QueryView query={work} skeleton={<Skeleton className="h-64" />}>
        {(detail) => <Whole detail={detail} onChange={props.onChange} />}
      </QueryView>
    </aside>
  );
}

const KEYS = { retry: 'r', resume: 'r', park: 'o', cancel: 'x' } as const;

function Whole({ detail, onChange }: { readonly detail: Detail; readonly onChange: Change }) {
  const { t } = useTranslation('work');
  const format = useFormat();
  const recorded = useRecorded();
  const verdict = useVerdict();
  const { work } = detail;
  const verbs = verbsOf(work.state);
  useCommands(
    VERBS.filter((verb) => verbs.includes(verb)).map((verb) => ({
      id: `work-${verb}`,
      keys: KEYS[verb],
      label: t(`verb.${verb}`),
      group: t('title'),
      run: () => verdict.decide({ work: work.id, verb }),
    })),
  );
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('column.stage'), t(`stage.${work.stage}` as 'stage.render')],
    [t('one.requested'), <Time key="at" at={work.requested_at} absolute />],
    [t('column.attempts'), work.attempts],
    [t('one.retryAt'), work.retry_at ? <Time key="retry" at={work.retry_at} /> : null],
    [t('column.took'), work.milliseconds ? format.duration(work.milliseconds / 1000) : null],
    [t('one.reason'), work.reason ? recorded(work.reason) : null],
    [t('one.id'), <Digest key="id" value={work.id} />],
  ];
  return (
    <>
      <p className="flex items-center gap-2">
        <StateBadge state={LOOKS[work.state]}>{t(`state.${work.state}`)}</StateBadge>
        <span className="min-w-0 truncate">{work.title || work.note}</span>
      </p>
      {work.error ? (
        <div role="alert" className="rounded-md border border-refused/50 bg-refused-wash p-3">
          <p className="font-medium text-refused">{work.error}</p>
          <p className="mt-1 break-words">{work.message}</p>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {verbs.map((verb) => (
          <Button
            key={verb}
            size="sm"
            keys={KEYS[verb]}
            look={verb === 'retry' || verb === 'resume' ? 'primary' : 'plain'}
            busy={verdict.busy}
            onClick={() => verdict.decide({ work: work.id, verb })}
          >
            {t(`verb.${verb}`)}
          </Button>
        ))}
        <Button size="sm" look="quiet" onClick={() => onChange({ subject: work.subject })}>
          {t('one.sameSubject')}
        </Button>
      </div>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1 text-sm">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-faint">{name}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
      </dl>
      <Attempts attempts={detail.attempts} />
      <Log lines={detail.log} />
    </>
  );
}
