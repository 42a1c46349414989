import { Check, Clock, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { StateBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/states';
import { type DayHoles, holesOf, type PlatformHoles } from '@/features/results/holes-days';
import { NothingYet } from '@/features/results/overview';
import { type Expected, type ExpectedPage, useExpected } from '@/features/results/use-results';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

/** Which readings were due, which came, which are missing and why. */
export function Holes({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('results');
  return (
    <div className="flex flex-col gap-8">
      <section aria-label={t('tab.holes')} className="max-w-prose">
        <h2 className="font-semibold text-lg">{t('holes.title')}</h2>
        <p className="mt-1 text-ink-soft">{t('holes.how')}</p>
      </section>
      <QueryView
        query={useExpected()}
        skeleton={<Skeleton className="h-72" />}
        isEmpty={(page) => page.days.length === 0 && page.items.length === 0}
        empty={<NothingYet />}
      >
        {(page) => <Platforms page={page} onOpen={onOpen} />}
      </QueryView>
    </div>
  );
}

function Platforms(props: { readonly page: ExpectedPage; readonly onOpen: (id: string) => void }) {
  const found = useMemo(() => holesOf(props.page), [props.page]);
  return found.map((each) => <Platform key={each.platform} holes={each} onOpen={props.onOpen} />);
}

function Platform(props: { readonly holes: PlatformHoles; readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('results');
  const name = t(`platform.${props.holes.platform}`);
  const { missing } = props.holes;
  return (
    <section aria-label={name} className="flex flex-col gap-3">
      <h3 className="font-semibold text-lg">{name}</h3>
      <Weeks holes={props.holes} name={name} />
      {missing.length === 0 ? (
        <p className="flex items-center gap-2 text-done">
          <Check aria-hidden className="size-4" />
          {t('holes.none')}
        </p>
      ) : (
        <>
          <h4 className="font-medium">{t('holes.list', { count: missing.length })}</h4>
          <ul className="max-w-3xl divide-y border-y">
            {missing.map((each) => (
              <Hole
                key={`${each.publication}${each.expected_at}`}
                item={each}
                onOpen={props.onOpen}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Hole(props: { readonly item: Expected; readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { item } = props;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
      <StateBadge state={item.state === 'late' ? 'done' : 'refused'}>
        {t(`holes.state.${item.state}`)}
      </StateBadge>
      <span className="min-w-0 flex-1">
        <span className="font-medium">{item.title}</span>{' '}
        <span className="text-ink-soft">
          {item.hours === null ? null : t('holes.after', { count: item.hours })}
          {' · '}
          <time dateTime={item.expected_at}>{format.dateTime(item.expected_at)}</time>
        </span>
        <span className="block text-ink-soft text-sm">{item.reason}</span>
      </span>
      <Button size="sm" onClick={() => props.onOpen(item.publication)}>
        {t('holes.open')}
      </Button>
    </li>
  );
}

function Weeks({ holes, name }: { readonly holes: PlatformHoles; readonly name: string }) {
  const { t, i18n } = useTranslation('results');
  const locale = i18n.resolvedLanguage === 'pl' ? 'pl-PL' : 'en-GB';
  const short = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const first = holes.weeks[0]?.find((each) => each !== null)?.day;
  const weekdays = Array.from({ length: 7 }, (_, index) =>
    short.format(new Date(Date.UTC(2026, 10, 2 + index))),
  );
  return (
    <div className="max-w-3xl overflow-x-auto">
      <table className="w-full min-w-[36rem] table-fixed border-separate border-spacing-1">
        <caption className="sr-only">{t('holes.calendar', { platform: name })}</caption>
        <thead className="text-ink-faint text-sm">
          <tr>
            {weekdays.map((each) => (
              <th key={each} scope="col" className="text-left font-normal">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {holes.weeks.map((week) => (
            <tr key={week.find((each) => each !== null)?.day}>
              {week.map((each, index) => (
                <Day
                  key={each?.day ?? `none-${index}`}
                  day={each}
                  named={each !== null && (each.day === first || each.day.endsWith('-01'))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day(props: {
  readonly day: DayHoles | null;
  /** The month is said on its first day. */
  readonly named: boolean;
}) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { day } = props;
  if (day === null) return <td />;
  const marks = [
    { name: 'came', count: day.came, icon: Check, look: 'text-done' },
    { name: 'late', count: day.late, icon: Clock, look: 'text-waiting' },
    { name: 'missing', count: day.missing, icon: X, look: 'text-refused' },
    { name: 'due', count: day.due, icon: Clock, look: 'text-ink-soft' },
  ] as const;
  const seen = marks.filter((each) => each.count > 0);
  return (
    <td
      className={cn(
        'h-16 rounded-md border bg-panel p-1.5 align-top',
        day.missing > 0 && 'border-refused/50 bg-refused-wash',
      )}
    >
      <time dateTime={day.day} className="block font-mono text-ink-faint text-xs">
        {props.named ? format.shortDay(`${day.day}T12:00:00Z`) : Number(day.day.slice(8))}
      </time>
      {seen.length === 0 ? (
        <span className="text-ink-faint text-xs">{t('holes.nothing')}</span>
      ) : null}
      {seen.map(({ name, count, icon: Icon, look }) => (
        <span key={name} className={cn('flex items-center gap-1 text-xs', look)}>
          <Icon aria-hidden className="size-3 shrink-0" />
          {t(`holes.cell.${name}`, { count })}
        </span>
      ))}
    </td>
  );
}
