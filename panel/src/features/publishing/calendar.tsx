import { useTranslation } from 'react-i18next';
import { CalendarEntry } from '@/features/publishing/calendar-entry';
import { type Day, dayOf, noon, type Stretch } from '@/features/publishing/days';
import type { Verdict } from '@/features/publishing/moving';
import { useMoving } from '@/features/publishing/use-moving';
import type { Publication } from '@/features/publishing/use-publishing';
import { useAbout } from '@/lib/about';
import { cn } from '@/lib/cn';

interface Given {
  readonly stretch: Stretch;
  readonly days: readonly Day[];
  /** The month that is shown, as `2026-11`; other days are quieter. */
  readonly month: string;
  readonly today: Day;
  readonly publications: readonly Publication[];
  readonly looked: string;
  readonly onLook: (id: string) => void;
  /** Show the stretch around a day: something is carried there. */
  readonly onShow: (day: Day) => void;
}

/** Days with what goes or went out on them; what is still to come can be carried to another. */
export function Calendar(props: Given) {
  const { t, i18n } = useTranslation('publishing');
  const zone = useAbout().data?.time_zone;
  const locale = i18n.resolvedLanguage === 'pl' ? 'pl-PL' : 'en-GB';
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const { carried, ghost, press, pickUp, said, verdict, title } = useMoving(props, zone);
  return (
    <>
      <p
        role="status"
        aria-live="assertive"
        className={cn(
          'mb-2 rounded-md border px-3 py-1.5 text-sm',
          carried ? 'border-accent bg-panel' : 'border-transparent text-ink-soft',
        )}
      >
        {said || t('move.hint')}
      </p>
      <div className="overflow-x-auto">
        <ol
          className={cn(
            'grid min-w-[46rem] grid-cols-7 overflow-hidden rounded-lg border bg-panel',
            props.stretch === 'week'
              ? 'auto-rows-[minmax(22rem,auto)]'
              : 'auto-rows-[minmax(7rem,auto)]',
            carried && 'cursor-grabbing',
          )}
        >
          {props.days.map((day, index) => (
            <li
              key={day}
              data-day={day}
              aria-current={day === props.today ? 'date' : undefined}
              className={cn(
                'min-w-0 border-r border-b p-1',
                props.stretch === 'month' && !day.startsWith(props.month) && 'bg-ground',
                carried?.over === day && 'outline-2 outline-accent -outline-offset-2',
                carried?.over === day && refuses(verdict) && 'outline-refused outline-dashed',
              )}
            >
              <p className="mb-1 flex items-center justify-between px-1 text-ink-faint text-sm">
                <time
                  dateTime={day}
                  className={cn(
                    'font-mono',
                    day === props.today &&
                      'rounded-sm bg-accent-wash px-1 font-medium text-accent-strong',
                  )}
                >
                  {Number(day.slice(8))}
                </time>
                {index < 7 ? <span>{weekday.format(noon(day))}</span> : null}
              </p>
              <ul className="flex flex-col gap-1">
                {props.publications
                  .filter((each) => dayOf(each.slot, zone) === day)
                  .map((each) => (
                    <CalendarEntry
                      key={each.id}
                      publication={each}
                      roomy={props.stretch === 'week' && props.looked === ''}
                      looked={each.id === props.looked}
                      carried={each.id === carried?.id}
                      onLook={() => props.onLook(each.id)}
                      onPress={(event) => press(event, each.id, day)}
                      onPickUp={() => pickUp(each.id, day)}
                    />
                  ))}
              </ul>
            </li>
          ))}
        </ol>
      </div>
      <div
        ref={ghost}
        aria-hidden
        className={cn(
          'pointer-events-none fixed top-0 left-0 z-50 max-w-56 truncate rounded-md border border-accent bg-raised px-3 py-1.5 text-sm shadow-lg',
          carried?.by !== 'pointer' && 'hidden',
        )}
      >
        {title}
      </div>
    </>
  );
}

function refuses(verdict: Verdict | null): boolean {
  return verdict?.kind === 'taken' || verdict?.kind === 'past';
}
