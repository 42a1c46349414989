import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, StateBadge, type StateName } from '@/components/ui/badge';
import { useFormat } from '@/lib/format';
import type { usePast } from './use-past';

type PastData = NonNullable<ReturnType<typeof usePast>['data']>;

const STATES: Record<string, StateName> = {
  compilation_failed: 'refused',
  rendering_failed: 'refused',
  rejected: 'refused',
  sent_back: 'refused',
  inspected: 'waiting',
  approved: 'done',
  published: 'done',
};

/** Animations, gate and review queue at one moment, side by side. */
export function PastState({ past }: { readonly past: PastData }) {
  const { t } = useTranslation('audit-log');
  const format = useFormat();
  const { films, gate, queue } = past;
  return (
    <div className="grid gap-5 xl:grid-cols-3" data-position={past.position}>
      <Part title={t('past.animations')} count={films.total}>
        {films.items.map((film) => (
          <Line key={film.id} title={film.film_title || film.title}>
            {film.archived ? <Badge>{t('past.archived')}</Badge> : null}
            <StateBadge state={STATES[film.status] ?? 'running'}>
              {t(`status.${film.status}`)}
            </StateBadge>
          </Line>
        ))}
      </Part>
      <Part
        title={gate ? t('past.gateOf', { date: gate.date }) : t('past.gate')}
        count={gate?.candidates.length ?? 0}
      >
        {gate?.candidates.map((each) => (
          <Line key={each.idea} title={each.title}>
            <span className="font-mono text-ink-soft text-sm">{format.number(each.score, 2)}</span>
            {gate.idea === each.idea ? <Badge accent>{t('past.chosen')}</Badge> : null}
          </Line>
        ))}
      </Part>
      <Part title={t('past.queue')} count={queue.total ?? queue.items.length}>
        {queue.items.map((film) => (
          <Line key={film.id} title={film.film_title || film.title}>
            <span className="font-mono text-ink-soft text-sm">
              {format.duration(film.duration_s)}
            </span>
            {film.hard_failures ? (
              <StateBadge state="refused">
                {t('past.hard', { count: film.hard_failures })}
              </StateBadge>
            ) : null}
          </Line>
        ))}
      </Part>
    </div>
  );
}

function Part(props: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('audit-log');
  return (
    <section aria-label={props.title} className="min-w-0 rounded-lg border bg-panel">
      <h2 className="flex items-baseline justify-between border-b px-4 py-2 font-semibold">
        {props.title}
        <span className="font-mono text-ink-soft text-sm">{props.count}</span>
      </h2>
      <ul className="max-h-[56vh] overflow-y-auto">{props.children}</ul>
      {props.count === 0 ? <p className="p-4 text-ink-faint">{t('past.nothing')}</p> : null}
    </section>
  );
}

function Line(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <li className="flex min-h-9 items-center gap-2 border-b px-4 py-1 last:border-b-0">
      <span className="min-w-0 flex-1 truncate" title={props.title}>
        {props.title}
      </span>
      {props.children}
    </li>
  );
}
