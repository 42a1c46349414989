import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format';
import { Section, Table } from './section';
import type { SystemPage } from './use-system';

const SHOWN = 8;

/** Messages that wait for a worker, and pieces of work by state. */
export function Queues({ page }: { readonly page: SystemPage }) {
  const { t } = useTranslation(['system', 'work']);
  const format = useFormat();
  const { queue, work } = page.status;
  const depths = Object.entries(queue ?? {}).filter(([, depth]) => depth > 0);
  const states = Object.entries(work);
  return (
    <Section title={t('queues.title')}>
      <p className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-3">
        {queue === null
          ? t('queues.unknown')
          : depths.length === 0
            ? t('queues.empty')
            : depths.map(([stage, depth]) => (
                <span key={stage} className="whitespace-nowrap">
                  {t(`work:stage.${stage}` as 'work:stage.render')}{' '}
                  <span className="font-mono">{format.number(depth)}</span>
                </span>
              ))}
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 border-t px-4 py-3">
        {states.length === 0 ? <li className="text-ink-soft">{t('queues.noWork')}</li> : null}
        {states.map(([state, count]) => (
          <li key={state}>
            <Link
              to="/work"
              search={{ state: [state] } as never}
              className="text-ink-soft underline-offset-4 hover:text-ink hover:underline"
            >
              {t(`work:state.${state}` as 'work:state.failed')}{' '}
              <span className="font-mono text-ink">{format.number(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the log holds, the most frequent topics first; each leads to its events. */
export function Topics({ page }: { readonly page: SystemPage }) {
  const { t } = useTranslation('system');
  const format = useFormat();
  const { totals } = page;
  const topics = totals.topics.toSorted((a, b) => b.events - a.events).slice(0, SHOWN);
  return (
    <Section
      title={t('topics.title')}
      note={t('topics.note', {
        count: totals.streams,
        streams: format.number(totals.streams),
        topics: format.number(totals.topics.length),
      })}
    >
      <Table
        label={t('topics.title')}
        head={[t('topics.topic'), t('topics.events'), t('topics.share')]}
        figures={[1, 2]}
        empty={t('topics.none')}
        rows={topics.map((each) => ({
          key: each.topic,
          cells: [
            <Link
              key="topic"
              to="/audit-log"
              search={{ topic: each.topic } as never}
              className="font-mono text-sm underline-offset-4 hover:underline"
            >
              {each.topic}
            </Link>,
            format.number(each.events),
            format.percent(each.events / Math.max(1, totals.events), 1),
          ],
        }))}
      />
    </Section>
  );
}
