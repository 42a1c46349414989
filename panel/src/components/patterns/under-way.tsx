import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RunningWork } from '@/components/patterns/running-work';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';

type Work = components['schemas']['WorkRow'];

const MOST = 50;
/** More would push away what the screen is about; the screen of work has all of them. */
const SHOWN = 3;
const NOTHING_YET = { stage: '', done: 0, total: 0, realtime: null, eta_s: null } as const;

/** Work that runs or waits for its turn, of these stages or about this subject. */
export function useUnderWay(of: {
  readonly stages?: readonly string[];
  readonly subject?: string;
}): readonly Work[] {
  const query = {
    state: ['requested' as const, 'started' as const],
    limit: MOST,
    ...(of.subject ? { subject: of.subject } : {}),
  };
  const works = useQuery({
    queryKey: ['production_line', 'under-way', of.subject ?? ''],
    queryFn: () => read(api.GET('/api/v1/production-line', { params: { query } })),
  });
  const rows = works.data?.items ?? [];
  return of.stages ? rows.filter((each) => of.stages?.includes(each.stage)) : rows;
}

/** That work with how far it is; nothing while there is none. */
export function UnderWay(props: { readonly label: string; readonly works: readonly Work[] }) {
  const { t } = useTranslation();
  if (props.works.length === 0) return null;
  const begunFirst = props.works.toSorted(
    (one, other) => Number(other.state === 'started') - Number(one.state === 'started'),
  );
  const more = props.works.length - SHOWN;
  return (
    <section
      aria-label={props.label}
      className="mb-4 shrink-0 rounded-lg border bg-panel px-4 py-1"
    >
      <ul className="divide-y">
        {begunFirst.slice(0, SHOWN).map((each) => (
          <RunningWork
            key={each.id}
            work={{
              work: each.id,
              stage: each.stage,
              subject: each.subject,
              title: each.title,
              attempt: each.attempts,
              started_at: each.started_at ?? null,
              headway: {
                ...NOTHING_YET,
                note: each.state === 'requested' ? t('progress.queued') : '',
              },
            }}
          />
        ))}
        {more > 0 ? (
          <li className="py-2 text-ink-soft text-sm">
            <Link to="/work" className="underline-offset-2 hover:underline">
              {t('progress.more', { count: more })}
            </Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
