import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button, IconButton } from '@/components/ui/button';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { Calendar } from '@/features/publishing/calendar';
import { dayOf, daysOf, moved, noon, type Stretch, shifted } from '@/features/publishing/days';
import { PublicationPanel } from '@/features/publishing/publication-panel';
import { RequestDialog } from '@/features/publishing/request-dialog';
import { waits } from '@/features/publishing/steps';
import { useCalendar, useGoingOn } from '@/features/publishing/use-publishing';
import { WaitingList } from '@/features/publishing/waiting-list';
import { useAbout } from '@/lib/about';
import { now } from '@/lib/clock';
import { cn } from '@/lib/cn';
import { useCommands } from '@/lib/keys';
import { useUrlState } from '@/lib/url-state';

const DEFAULTS = { view: 'week', day: '', id: '', request: '' };
const STRETCHES: readonly Stretch[] = ['week', 'month'];

/** When films go out, what waits to be carried to a platform, and where they are public. */
export function Screen() {
  const { t, i18n } = useTranslation('publishing');
  const [{ view, day, id, request }, change] = useUrlState(DEFAULTS);
  const zone = useAbout().data?.time_zone;
  const today = dayOf(now(), zone);
  const stretch: Stretch = view === 'month' ? 'month' : 'week';
  const around = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today;
  const days = daysOf(stretch, around);
  const first = days[0] ?? today;
  const last = days.at(-1) ?? today;
  // A day more on both sides: which day an instant belongs to is the zone's word.
  const query = useCalendar(instant(shifted(first, -1)), instant(shifted(last, 2)));
  const known = useGoingOn().data?.items;
  const goingOn = known ?? [];
  const go = (by: 1 | -1) => change({ day: moved(stretch, around, by) });
  const look = (next: string) => change({ id: next });
  usePublishingKeys({ go, today: () => change({ day: '' }), close: () => look('') });
  const month = new Intl.DateTimeFormat(i18n.resolvedLanguage === 'pl' ? 'pl-PL' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(noon(stretch === 'month' ? around : (days[3] ?? around)));
  const counts = query.data?.counts ?? {};
  const nothing = query.data !== undefined && Object.keys(counts).length === 0;
  return (
    <Frame
      fill
      title={t('title')}
      summary={
        query.data
          ? t('summary', {
              count: counts.published ?? 0,
              waiting: goingOn.filter(waits).length,
            })
          : null
      }
      toolbar={
        <>
          <IconButton label={t('before')} keys="left" size="sm" onClick={() => go(-1)}>
            <ChevronLeft aria-hidden />
          </IconButton>
          <IconButton label={t('after')} keys="right" size="sm" onClick={() => go(1)}>
            <ChevronRight aria-hidden />
          </IconButton>
          <Button size="sm" onClick={() => change({ day: '' })}>
            {t('today')}
          </Button>
          <span className="min-w-40 px-2 font-medium first-letter:uppercase">{month}</span>
          {STRETCHES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={stretch === each}
              onClick={() => change({ view: each })}
              className={cn(
                'h-7 rounded-md border px-2 text-ink-soft text-sm hover:bg-hover',
                stretch === each && 'border-line-strong bg-hover text-ink',
              )}
            >
              {t(`view.${each}`)}
            </button>
          ))}
        </>
      }
    >
      <div className="-mx-6 -my-5 relative flex h-[calc(100%+2.5rem)]">
        <div className="min-w-0 flex-1 overflow-y-auto px-6 py-5">
          {/* Before it is known what goes on, every film would be offered once more. */}
          {known ? (
            <WaitingList
              goingOn={known}
              looked={id}
              onLook={look}
              onRequest={(film) => change({ request: film })}
            />
          ) : null}
          <QueryView
            query={query}
            skeleton={<Skeleton className="h-96" />}
            isEmpty={() => nothing}
            empty={
              <EmptyState
                title={t('empty.title')}
                action={
                  <Button asChild>
                    <Link to="/review">{t('empty.action')}</Link>
                  </Button>
                }
              >
                {t('empty.why')}
              </EmptyState>
            }
          >
            {({ items }) => (
              <Calendar
                stretch={stretch}
                days={days}
                month={around.slice(0, 7)}
                today={today}
                publications={items}
                looked={id}
                onLook={look}
                onShow={(next) => change({ day: next })}
              />
            )}
          </QueryView>
        </div>
        {id ? (
          <PublicationPanel
            key={id}
            id={id}
            onClose={() => look('')}
            onRequest={(film) => change({ request: film })}
          />
        ) : null}
        {request ? (
          <RequestDialog
            key={request}
            film={request}
            onClose={() => change({ request: '' })}
            onAsked={(asked) => change({ request: '', id: asked })}
          />
        ) : null}
      </div>
    </Frame>
  );
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}

function usePublishingKeys(given: {
  readonly go: (by: 1 | -1) => void;
  readonly today: () => void;
  readonly close: () => void;
}) {
  const { t } = useTranslation('publishing');
  const group = t('title');
  useCommands([
    { id: 'publishing-before', keys: 'left', label: t('before'), group, run: () => given.go(-1) },
    { id: 'publishing-after', keys: 'right', label: t('after'), group, run: () => given.go(1) },
    { id: 'publishing-today', keys: 'd', label: t('today'), group, run: given.today },
    { id: 'publishing-close', keys: 'escape', label: t('close'), group, run: given.close },
  ]);
}
