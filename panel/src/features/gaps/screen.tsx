import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { GapPanel } from '@/features/gaps/gap-panel';
import { GapsTable } from '@/features/gaps/gaps-table';
import { UnheardWords } from '@/features/gaps/unheard-words';
import { GAP_STATES, type GapOnBoard, useGaps } from '@/features/gaps/use-gaps';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';
import { useCommands } from '@/lib/keys';
import { useUrlState } from '@/lib/url-state';

const DEFAULTS = { state: [] as readonly string[], gap: '', view: 'gaps' };

/** What ideas ask for and the language cannot say yet, the most freeing first. */
export function Screen() {
  const { t } = useTranslation('gaps');
  const [{ state, gap, view }, change] = useUrlState(DEFAULTS);
  const query = useGaps();
  const all = query.data?.items ?? [];
  useCommands([
    {
      id: 'gaps-close',
      keys: 'escape',
      label: t('panel.close'),
      group: t('title'),
      run: () => change({ gap: '' }),
    },
  ]);
  return (
    <Frame
      fill
      title={t('title')}
      summary={query.data ? t('summary', { count: waiting(all) }) : null}
      toolbar={<Toolbar all={all} view={view} states={state} onChange={change} />}
    >
      {view === 'words' ? (
        <div className="h-full overflow-y-auto">
          <UnheardWords />
        </div>
      ) : (
        <div className="-mx-4 -my-4 md:-mx-6 md:-my-5 relative flex h-[calc(100%+2rem)] md:h-[calc(100%+2.5rem)]">
          <div className="min-w-0 flex-1 px-4 py-4 md:px-6">
            <QueryView
              query={query}
              skeleton={<Skeleton className="h-96" />}
              isEmpty={({ items }) => items.length === 0}
              empty={
                <EmptyState
                  title={t('empty.title')}
                  action={
                    <Button asChild>
                      <Link to="/ideas" search={{ new: 'generate' }}>
                        {t('empty.action')}
                      </Link>
                    </Button>
                  }
                >
                  {t('empty.why')}
                </EmptyState>
              }
            >
              {({ items }) => (
                <GapsTable
                  gaps={inOrder(items, state)}
                  narrow={gap !== ''}
                  onOpen={(opened) => change({ gap: opened })}
                />
              )}
            </QueryView>
          </div>
          {gap ? <GapPanel key={gap} id={gap} onClose={() => change({ gap: '' })} /> : null}
        </div>
      )}
    </Frame>
  );
}

function Toolbar(props: {
  readonly all: readonly GapOnBoard[];
  readonly view: string;
  readonly states: readonly string[];
  readonly onChange: (change: { state?: readonly string[]; view?: string }) => void;
}) {
  const { t } = useTranslation('gaps');
  const format = useFormat();
  const { all, view, states, onChange } = props;
  const look = (on: boolean) =>
    cn(
      'h-7 whitespace-nowrap rounded-md border px-2 text-ink-soft text-sm hover:bg-hover',
      on && 'border-line-strong bg-hover text-ink',
    );
  return (
    <>
      {['gaps', 'words'].map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={view === each}
          onClick={() => onChange({ view: each })}
          className={look(view === each)}
        >
          {t(`view.${each}`)}
        </button>
      ))}
      <span className="mx-2 h-5 border-l max-md:hidden" />
      {view === 'gaps'
        ? GAP_STATES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={states.includes(each)}
              onClick={() =>
                onChange({
                  state: states.includes(each)
                    ? states.filter((other) => other !== each)
                    : [...states, each],
                })
              }
              className={look(states.includes(each))}
            >
              {t(`state.${each}`)}{' '}
              <span className="font-mono text-ink-faint">
                {format.number(all.filter((row) => row.gap.state === each).length)}
              </span>
            </button>
          ))
        : null}
    </>
  );
}

/** Those in the states asked for: by their turn, those without one last. */
function inOrder(gaps: readonly GapOnBoard[], states: readonly string[]): readonly GapOnBoard[] {
  const wanted = gaps.filter((each) => states.length === 0 || states.includes(each.gap.state));
  const turn = (each: GapOnBoard) => each.turn || Number.POSITIVE_INFINITY;
  return wanted.toSorted((one, other) => {
    const [a, b] = [turn(one), turn(other)];
    return a === b ? 0 : a - b;
  });
}

function waiting(gaps: readonly GapOnBoard[]): number {
  return Math.max(0, ...gaps.map((each) => each.freed));
}
