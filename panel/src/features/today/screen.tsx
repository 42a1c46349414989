import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { Skeleton } from '@/components/ui/states';
import { useIdeaWorks } from '@/features/ideas/under-way';
import { useIdeaCounts } from '@/features/ideas/use-ideas';
import { Alerts } from '@/features/today/alerts';
import { DaySteps } from '@/features/today/day-steps';
import { Facts } from '@/features/today/facts';
import { nextOf } from '@/features/today/next';
import { NextCard } from '@/features/today/next-card';
import { Running } from '@/features/today/running';
import type { Pool, TodayPage } from '@/features/today/types';
import { useToday } from '@/features/today/use-today';
import { useFormat } from '@/lib/format';

/** Where the day stands, and the one thing to do next. */
export function Screen() {
  const { t } = useTranslation('today');
  const format = useFormat();
  const page = useToday();
  const pool = useIdeaCounts();
  return (
    <Frame
      title={t('title')}
      summary={page.data ? format.day(`${page.data.date}T12:00:00Z`) : null}
    >
      <QueryView query={page} skeleton={<Shapes />}>
        {(today) => (
          <QueryView query={pool} skeleton={<Shapes />}>
            {(counted) => <Day page={today} pool={counted} />}
          </QueryView>
        )}
      </QueryView>
    </Frame>
  );
}

function Day({ page, pool }: { readonly page: TodayPage; readonly pool: Pool }) {
  const day = page.day ?? null;
  const next = nextOf({ day, running: [...page.running, ...useIdeaWorks()] }, pool);
  return (
    <div className="flex max-w-7xl flex-col gap-5">
      <DaySteps day={day} pool={pool} next={next} />
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <NextCard next={next} day={day} />
          <Running works={page.running} />
        </div>
        <div className="flex flex-col gap-5">
          <Facts page={page} />
          <Alerts alerts={page.alerts} />
        </div>
      </div>
    </div>
  );
}

function Shapes() {
  return (
    <div className="flex max-w-7xl flex-col gap-5">
      <Skeleton className="h-20" />
      <div className="grid gap-5 lg:grid-cols-[1fr_20rem]">
        <Skeleton className="h-48" />
        <Skeleton className="h-48" />
      </div>
    </div>
  );
}
