import { useTranslation } from 'react-i18next';
import { type Day, dayOf, noon, type Stretch } from '@/features/publishing/days';
import { PublicationBadge } from '@/features/publishing/publication-state';
import { waits } from '@/features/publishing/steps';
import type { Publication } from '@/features/publishing/use-publishing';
import { useAbout } from '@/lib/about';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

/** Days with what goes or went out on them. */
export function Calendar(props: {
  readonly stretch: Stretch;
  readonly days: readonly Day[];
  /** The month that is shown, as `2026-11`; other days are quieter. */
  readonly month: string;
  readonly today: Day;
  readonly publications: readonly Publication[];
  readonly looked: string;
  readonly onLook: (id: string) => void;
}) {
  const { i18n } = useTranslation('publishing');
  const zone = useAbout().data?.time_zone;
  const locale = i18n.resolvedLanguage === 'pl' ? 'pl-PL' : 'en-GB';
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return (
    <div className="overflow-x-auto">
      <ol
        className={cn(
          'grid min-w-[46rem] grid-cols-7 overflow-hidden rounded-lg border bg-panel',
          props.stretch === 'week'
            ? 'auto-rows-[minmax(22rem,auto)]'
            : 'auto-rows-[minmax(7rem,auto)]',
        )}
      >
        {props.days.map((day, index) => {
          const here = props.publications.filter((each) => dayOf(each.slot, zone) === day);
          const outside = props.stretch === 'month' && !day.startsWith(props.month);
          return (
            <li
              key={day}
              aria-current={day === props.today ? 'date' : undefined}
              className={cn('min-w-0 border-r border-b p-1', outside && 'bg-ground')}
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
                {here.map((each) => (
                  <Entry
                    key={each.id}
                    publication={each}
                    roomy={props.stretch === 'week' && props.looked === ''}
                    looked={each.id === props.looked}
                    onLook={() => props.onLook(each.id)}
                  />
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Entry(props: {
  readonly publication: Publication;
  readonly roomy: boolean;
  readonly looked: boolean;
  readonly onLook: () => void;
}) {
  const { t } = useTranslation('publishing');
  const format = useFormat();
  const { title, platform, slot, state } = props.publication;
  return (
    <li>
      <button
        type="button"
        aria-pressed={props.looked}
        onClick={props.onLook}
        className={cn(
          'flex w-full flex-col items-start gap-1 rounded-md border border-transparent px-2 py-1 text-left hover:bg-hover',
          waits(props.publication) && 'border-line-strong border-dashed',
          props.looked && 'border-accent border-solid bg-hover',
        )}
      >
        <span className="flex w-full flex-wrap justify-between gap-x-2 text-ink-soft text-xs">
          <span className="font-mono">{format.time(slot)}</span>
          <span>{t(`platform.${platform}`)}</span>
        </span>
        <span className={cn('w-full text-sm', props.roomy ? 'line-clamp-2' : 'truncate')}>
          {title}
        </span>
        {props.roomy ? (
          <PublicationBadge state={state} />
        ) : (
          <span className="text-ink-soft text-xs">{t(`state.${state}`)}</span>
        )}
      </button>
    </li>
  );
}
