import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { useMarks } from '@/components/player/marks';
import { FilmTimeline } from '@/components/player/timeline';
import { Button } from '@/components/ui/button';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { Chooser } from '@/features/compare/chooser';
import { CompareControls, ModeSwitch } from '@/features/compare/controls';
import { DocumentDifference } from '@/features/compare/documents';
import { useCompareKeys } from '@/features/compare/keys';
import { PairEngine } from '@/features/compare/pair';
import {
  type CompareState,
  modeOf,
  type Side,
  STATE,
  sideOf,
  useSideFilm,
} from '@/features/compare/sides';
import { Verdict } from '@/features/compare/verdict';
import { PairView } from '@/features/compare/view';
import { useUrlState } from '@/lib/url-state';

/** Two films, or two renders of one, under one clock. */
export function Screen() {
  const { t } = useTranslation('compare');
  const [state, change] = useUrlState(STATE);
  const a = useSideFilm(state.a);
  const b = useSideFilm(state.b);
  const anew = { frame: 0, offset: 0 };
  return (
    <Frame
      title={t('title')}
      toolbar={
        <>
          <Chooser
            side="A"
            film={state.a}
            render={state.ra}
            renders={a.data?.renders ?? []}
            onFilm={(film) => change({ a: film, ra: 0, ...anew })}
            onRender={(number) => change({ ra: number })}
          />
          <Chooser
            side="B"
            film={state.b}
            render={state.rb}
            renders={b.data?.renders ?? []}
            onFilm={(film) => change({ b: film, rb: 0, ...anew })}
            onRender={(number) => change({ rb: number })}
          />
          <span className="flex-1" />
          {state.a && state.b ? (
            <ModeSwitch mode={modeOf(state)} onChange={(mode) => change({ mode })} />
          ) : null}
        </>
      }
    >
      {state.a && state.b ? (
        <QueryView query={a} skeleton={<Skeleton className="h-[60vh]" />}>
          {(one) => (
            <QueryView query={b} skeleton={<Skeleton className="h-[60vh]" />}>
              {(other) => {
                const sides = [sideOf(one, state.ra), sideOf(other, state.rb)] as const;
                const key = sides.map((each) => `${each.source}${each.render?.file}`).join();
                return <Content key={key} sides={sides} state={state} onChange={change} />;
              }}
            </QueryView>
          )}
        </QueryView>
      ) : (
        <EmptyState
          title={t('nothing')}
          action={
            <Button asChild>
              <Link to="/animations">{t('toFilms')}</Link>
            </Button>
          }
        >
          {t('nothingBody')}
        </EmptyState>
      )}
    </Frame>
  );
}

function Content(props: {
  readonly sides: readonly [Side, Side];
  readonly state: CompareState;
  readonly onChange: (change: Partial<CompareState>) => void;
}) {
  const { sides, state, onChange } = props;
  const { t } = useTranslation('compare');
  const [a, b] = sides;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where to start matters once
  const engine = useMemo(() => new PairEngine(a, b, state), [a.fps, a.frames, b.fps, b.frames]);
  useEffect(() => () => engine.dispose(), [engine]);
  const [gain, setGain] = useState(4);
  const mode = modeOf(state);
  const swap = () =>
    onChange({
      a: state.b,
      b: state.a,
      ra: state.rb,
      rb: state.ra,
      offset: -state.offset,
      frame: engine.state().frame,
    });
  const marks = useMarks(a.page.film.marks);
  useRemembered(engine, onChange);
  useCompareKeys(engine, { onChange, onSwap: swap });
  if (!a.page.film.file || !b.page.film.file || a.page.film.purged || b.page.film.purged)
    return <EmptyState title={t('missing')}>{t('missingBody')}</EmptyState>;
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex h-[calc(100vh-13rem)] min-h-96 min-w-0 flex-col gap-2">
        <div className="min-h-0 flex-1">
          <PairView engine={engine} sides={sides} mode={mode} wipe={state.wipe} gain={gain} />
        </div>
        <FilmTimeline engine={engine} marks={marks} flags={[]} />
        <CompareControls
          engine={engine}
          state={state}
          mode={mode}
          gain={gain}
          onGain={setGain}
          onChange={onChange}
          onSwap={swap}
        />
      </div>
      <Verdict engine={engine} sides={sides} />
      <div className="min-w-0 lg:col-span-2">
        <DocumentDifference a={a.id} b={b.id} />
      </div>
    </div>
  );
}

/** The frame where the pair stands still is kept in the address. */
function useRemembered(engine: PairEngine, onChange: (change: Partial<CompareState>) => void) {
  const { shown, playing, searched } = useSyncExternalStore(engine.subscribe, engine.state);
  useEffect(() => {
    if (playing || searched !== null || shown < 0) return undefined;
    const timer = setTimeout(() => onChange({ frame: shown }), 300);
    return () => clearTimeout(timer);
  }, [shown, playing, searched, onChange]);
}
