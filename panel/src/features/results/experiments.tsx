import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { StateBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { ExperimentForm } from '@/features/results/experiment-form';
import { useFeatureName } from '@/features/results/features';
import { type Experiment, useConclusion, useExperiments } from '@/features/results/use-experiments';
import { useFormat } from '@/lib/format';

/** Questions put before their films were published, apart from what is found by looking. */
export function Experiments(props: {
  /** A feature and platform to ask about at once. */
  readonly feature: string;
  readonly platform: string;
  readonly onAsk: (asking: boolean) => void;
  readonly asking: boolean;
}) {
  const { t } = useTranslation('results');
  const query = useExperiments();
  const ask = (
    <Button look="primary" onClick={() => props.onAsk(true)}>
      <FlaskConical aria-hidden />
      {t('experiment.new')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-5">
      <section aria-label={t('tab.experiments')} className="max-w-prose">
        <h2 className="font-semibold text-lg">{t('experiment.title')}</h2>
        <p className="mt-1 text-ink-soft">{t('experiment.how')}</p>
      </section>
      {props.asking ? (
        <ExperimentForm
          key={props.feature}
          feature={props.feature}
          platform={props.platform}
          onDone={() => props.onAsk(false)}
        />
      ) : null}
      <QueryView query={query} skeleton={<Skeleton className="h-40" />}>
        {(items) =>
          items.length === 0 ? (
            props.asking ? null : (
              <EmptyState title={t('experiment.none')} action={ask}>
                {t('experiment.noneWhy')}
              </EmptyState>
            )
          ) : (
            <>
              {props.asking ? null : <div>{ask}</div>}
              <ul className="flex max-w-3xl flex-col gap-3">
                {items.map((each) => (
                  <One key={each.id} experiment={each} />
                ))}
              </ul>
            </>
          )
        }
      </QueryView>
    </div>
  );
}

const STATES = {
  running: 'running',
  difference: 'done',
  no_difference: 'done',
  abandoned: 'parked',
} as const;

function One({ experiment: asked }: { readonly experiment: Experiment }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const feature = useFeatureName()(asked.feature);
  return (
    <li aria-label={asked.name} className="flex flex-col gap-3 rounded-lg border bg-panel p-5">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="min-w-0 break-words font-semibold">{asked.name}</h3>
        <StateBadge state={STATES[asked.outcome]}>
          {t(`experiment.outcome.${asked.outcome}`)}
        </StateBadge>
      </div>
      <p>{asked.hypothesis}</p>
      <p className="text-ink-soft text-sm">
        {[
          feature,
          t(`experiment.platformOf.${asked.platform}`),
          t(`experiment.metricOf.${asked.metric}`),
          t('experiment.since', { date: format.date(asked.registered_at) }),
        ].join(' · ')}
      </p>
      {asked.outcome === 'running' ? <Running experiment={asked} /> : <Answer experiment={asked} />}
    </li>
  );
}

/** How many films there are on each side; nothing of what they say. */
function Running({ experiment: asked }: { readonly experiment: Experiment }) {
  const { t } = useTranslation('results');
  const end = useConclusion();
  const [leaving, setLeaving] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Counted label={t('features.having')} films={asked.films_with} of={asked.films} />
      <Counted label={t('features.lacking')} films={asked.films_without} of={asked.films} />
      <p className="text-ink-soft text-sm">
        {t(asked.ready ? 'experiment.ready' : 'experiment.wait')}
      </p>
      <div className="flex flex-wrap items-end gap-2">
        {asked.ready ? (
          <Button
            busy={end.isPending}
            onClick={() => end.mutate({ name: asked.name, abandoned: false, reason: '' })}
          >
            {t('experiment.conclude')}
          </Button>
        ) : null}
        {leaving ? (
          <>
            <Field label={t('experiment.reason')}>
              {(given) => (
                <Input
                  {...given}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            <Button
              look="danger"
              disabled={reason.trim() === ''}
              busy={end.isPending}
              onClick={() => end.mutate({ name: asked.name, abandoned: true, reason })}
            >
              {t('experiment.abandonNow')}
            </Button>
          </>
        ) : (
          <Button look="quiet" onClick={() => setLeaving(true)}>
            {t('experiment.abandon')}
          </Button>
        )}
      </div>
    </>
  );
}

function Counted(props: { readonly label: string; readonly films: number; readonly of: number }) {
  const { t } = useTranslation('results');
  return (
    <div className="flex items-center gap-3 text-sm">
      <span className="w-28 shrink-0 text-ink-soft">{props.label}</span>
      <div aria-hidden className="h-1.5 flex-1 overflow-hidden rounded-full bg-hover">
        <div
          className="h-full rounded-full bg-running"
          style={{ width: `${Math.min(1, props.films / props.of) * 100}%` }}
        />
      </div>
      <span className="shrink-0 font-mono">
        {t('experiment.counted', { films: props.films, of: props.of })}
      </span>
    </div>
  );
}

function Answer({ experiment: asked }: { readonly experiment: Experiment }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  if (asked.outcome === 'abandoned') {
    return <p className="text-ink-soft">{t('experiment.given', { reason: asked.reason })}</p>;
  }
  const said = (value: number | null) => (value === null ? t('nothing') : format.number(value));
  return (
    <>
      <p>{t(`experiment.answer.${asked.outcome}`)}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 text-sm">
        <dt className="text-ink-soft">{t('features.having')}</dt>
        <dd className="font-mono">
          {t('experiment.side', { median: said(asked.median_with), n: asked.films_with })}
        </dd>
        <dt className="text-ink-soft">{t('features.lacking')}</dt>
        <dd className="font-mono">
          {t('experiment.side', { median: said(asked.median_without), n: asked.films_without })}
        </dd>
        <dt className="text-ink-soft">{t('experiment.p')}</dt>
        <dd className="font-mono">{asked.p === null ? t('nothing') : format.number(asked.p, 3)}</dd>
      </dl>
    </>
  );
}
