import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { Time } from '@/components/ui/small';
import { EmptyState, ErrorState, Skeleton } from '@/components/ui/states';
import { Slider } from '@/components/ui/toggle';
import { useCommands } from '@/lib/keys';
import type { Filters } from './filters';
import { PastState } from './past-state';
import { useHead, usePast } from './use-past';

/** A slider through the log: animations, gate and review queue as they were. */
export function Past(props: {
  readonly at: string;
  readonly onChange: (change: Partial<Filters>) => void;
}) {
  const { t } = useTranslation('audit-log');
  const head = useHead().data ?? 0;
  const past = usePast(props.at || (head ? String(head) : ''));
  const here = past.data?.position ?? head;
  const [hand, setHand] = useState(here);
  useEffect(() => setHand(here), [here]);
  const go = (position: number) => {
    const within = Math.max(1, Math.min(head, position));
    setHand(within);
    props.onChange({ at: String(within) });
  };
  useCommands(
    [-1, 1].map((step) => ({
      id: `past-${step}`,
      keys: step < 0 ? '[' : ']',
      label: t(step < 0 ? 'past.before' : 'past.after'),
      group: t('title'),
      run: () => go(here + step),
    })),
  );
  if (head === 0) return <EmptyState title={t('empty.title')}>{t('empty.body')}</EmptyState>;
  return (
    <div className="flex flex-col gap-5">
      <section
        aria-label={t('past.title')}
        className="flex flex-col gap-3 rounded-lg border bg-panel p-4"
      >
        <div className="flex flex-wrap items-center gap-3">
          <span className="font-mono text-2xl" data-testid="as-of">
            {hand}
          </span>
          <span className="text-ink-faint">{t('past.of', { head })}</span>
          <div className="min-w-0 flex-1 basis-64 text-ink-soft">
            {past.data?.last ? <Time at={past.data.last.at} absolute className="mr-3" /> : null}
            {past.data?.last?.sentence}
          </div>
          <Moment onChange={(at) => props.onChange({ at })} />
          <Button size="sm" keys="[" aria-label={t('past.before')} onClick={() => go(here - 1)}>
            {t('past.back')}
          </Button>
          <Button size="sm" keys="]" aria-label={t('past.after')} onClick={() => go(here + 1)}>
            {t('past.on')}
          </Button>
        </div>
        <Slider
          label={t('past.slider')}
          min={1}
          max={Math.max(1, head)}
          value={hand}
          onChange={setHand}
          onCommit={go}
          words={past.data?.last ? `${hand}: ${past.data.last.sentence}` : String(hand)}
        />
      </section>
      {past.data ? <PastState past={past.data} /> : null}
      {past.isError ? <ErrorState error={past.error} onRetry={() => void past.refetch()} /> : null}
      {past.isPending ? <Skeleton className="h-64" /> : null}
    </div>
  );
}

/** Jump to a moment on the operator's clock. */
function Moment(props: { readonly onChange: (at: string) => void }) {
  const { t } = useTranslation('audit-log');
  return (
    <span className="flex items-center gap-2 text-ink-soft text-sm">
      <span aria-hidden>{t('past.moment')}</span>
      <Input
        type="datetime-local"
        aria-label={t('past.moment')}
        className="w-52"
        onChange={(event) => {
          const at = new Date(event.target.value);
          if (!Number.isNaN(at.getTime())) props.onChange(at.toISOString());
        }}
      />
    </span>
  );
}
