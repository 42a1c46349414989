import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@/components/film/film';
import { FindingRow } from '@/components/film/finding';
import type { FilmPage } from '@/components/film/page';
import { FilmStatusBadge } from '@/components/film/status';
import { Thumbnail } from '@/components/film/thumbnail';
import { Digest } from '@/components/ui/small';
import { TagEditor } from '@/features/animation/tag-editor';
import { useFormat } from '@/lib/format';

/** What the film is, what proves it, what was found. */
export function Overview(props: {
  readonly page: FilmPage;
  readonly onFrame: (frame: number) => void;
}) {
  const { film, findings, lineage, timings_ms: timings } = props.page;
  const { t } = useTranslation('animation');
  return (
    <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
      <Facts page={props.page} />
      <Findings findings={findings} onFrame={props.onFrame} />
      {timings ? <Timings timings={timings} /> : null}
      <Part title={t('tags')}>
        <TagEditor film={film.id} tags={film.tags} />
      </Part>
      {lineage.length > 1 ? (
        <Part title={t('lineage')}>
          <ol className="flex flex-wrap gap-3">
            {lineage.map((each) => (
              <li key={each.id}>
                <Link
                  to="/animations/$id"
                  params={{ id: each.id }}
                  aria-current={each.id === film.id ? 'page' : undefined}
                  className="flex items-center gap-2 rounded-md border p-1.5 pr-3 hover:bg-hover aria-[current]:border-accent"
                >
                  <Thumbnail digest={each.thumbnail} className="h-14" />
                  <span>
                    <span className="block">{t('variation', { number: each.variation + 1 })}</span>
                    <FilmStatusBadge status={each.status as typeof film.status} />
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
    </div>
  );
}

export function Part(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 border-b pb-1 font-medium text-ink-soft text-sm">{props.title}</h2>
      {props.children}
    </section>
  );
}

function Facts({ page }: { readonly page: FilmPage }) {
  const { film } = page;
  const { t } = useTranslation('animation');
  const format = useFormat();
  const digests = film.digests ? Object.entries(film.digests) : [];
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('fact.idea'), film.title],
    [t('fact.seed'), film.seed],
    [
      t('fact.picture'),
      film.frames ? `${film.width} × ${film.height}, ${film.fps} fps, ${film.frames}` : '—',
    ],
    [t('fact.ended'), film.ended_because || '—'],
    [t('fact.size'), film.bytes ? format.bytes(film.bytes) : '—'],
    ...Object.entries(film.versions ?? {}).map(
      ([name, value]) => [t('fact.version', { name: name.replaceAll('_', ' ') }), value] as const,
    ),
    ...digests.map(
      ([name, value]) =>
        [
          t('fact.digest', { name: t(`digest.${name}` as 'digest.file') }),
          <Digest key={name} value={value} length={12} />,
        ] as const,
    ),
  ];
  return (
    <Part title={t('facts')}>
      <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-4">
        {rows.map(([name, value]) => (
          <div key={name} className="col-span-2 grid min-h-7 grid-cols-subgrid items-center">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="truncate font-mono text-sm">{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Findings(props: {
  readonly findings: readonly Finding[];
  readonly onFrame: (frame: number) => void;
}) {
  const { t } = useTranslation('animation');
  return (
    <Part title={t('findings')}>
      {props.findings.length === 0 ? (
        <p className="text-ink-soft">{t('noFindings')}</p>
      ) : (
        <ul className="divide-y">
          {props.findings.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one check may speak of several frames
            <FindingRow key={index} finding={each} onFrame={props.onFrame} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function Timings({ timings }: { readonly timings: Readonly<Record<string, number>> }) {
  const { t } = useTranslation('animation');
  const format = useFormat();
  const total = timings.total ?? Math.max(...Object.values(timings), 1);
  const parts = Object.entries(timings).filter(([name]) => name !== 'total');
  return (
    <Part title={t('timings', { total: format.duration(total / 1000) })}>
      <ul className="flex flex-col gap-1">
        {parts.map(([name, ms]) => (
          <li key={name} className="grid grid-cols-[7rem_1fr_5rem] items-center gap-3">
            <span className="text-ink-soft">{name.replaceAll('_', ' ')}</span>
            <span className="h-1.5 rounded-full bg-hover">
              <span
                className="block h-full rounded-full bg-running"
                style={{ width: `${Math.min((ms / total) * 100, 100)}%` }}
              />
            </span>
            <span className="text-right font-mono text-sm">{format.duration(ms / 1000)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
