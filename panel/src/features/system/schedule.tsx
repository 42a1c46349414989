import { useTranslation } from 'react-i18next';
import { StateBadge, type StateName } from '@/components/ui/badge';
import { Time } from '@/components/ui/small';
import { Skeleton } from '@/components/ui/states';
import { useFormat } from '@/lib/format';
import { Section, Table } from './section';
import { useSchedule } from './use-schedule';

const LOOKS: Readonly<Record<string, StateName>> = {
  opened: 'done',
  opened_late: 'parked',
  open_already: 'done',
  other_zone: 'waiting',
  slept: 'waiting',
};

/** When the next day opens, and what became of each day or why nothing happened on it. */
export function Schedule() {
  const { t } = useTranslation('system');
  const format = useFormat();
  const { data } = useSchedule();
  if (!data) return <Skeleton className="h-40" />;
  const { rhythm } = data;
  return (
    <Section
      title={t('schedule.title')}
      note={
        <>
          {t('schedule.opens')} <Time at={rhythm.opens_at} absolute />
          {rhythm.window_at
            ? ` · ${t(rhythm.window_open ? 'schedule.windowOpen' : 'schedule.windowAt', {
                window: rhythm.window,
              })}`
            : ''}
        </>
      }
    >
      <Table
        label={t('schedule.title')}
        head={[t('schedule.date'), t('schedule.outcome'), t('schedule.late')]}
        figures={[2]}
        empty={t('schedule.empty')}
        rows={data.items.map((each) => ({
          key: each.id,
          cells: [
            each.date,
            <StateBadge key={each.id} state={LOOKS[each.outcome] ?? 'waiting'}>
              {t(`schedule.as.${each.outcome}`, { defaultValue: each.outcome })}
            </StateBadge>,
            each.outcome === 'opened_late' ? format.duration(each.late_s) : '',
          ],
        }))}
      />
    </Section>
  );
}
