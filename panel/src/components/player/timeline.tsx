import { type KeyboardEvent, type PointerEvent, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type Reel, timecode } from '@/components/player/frames';
import type { Marks } from '@/components/player/marks';
import { cn } from '@/lib/cn';

/** Something that stands at a frame: a note, a finding. */
export interface Flag {
  readonly id: string;
  readonly frame: number;
  readonly kind: 'note' | 'passed' | 'soft' | 'hard';
  readonly label: string;
}

/** Whatever goes through a film frame by frame: one player, or two films under one clock. */
export interface Scrubbed {
  readonly reel: Reel;
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => {
    readonly frame: number;
    readonly loopIn: number | null;
    readonly loopOut: number | null;
  };
  seek(frame: number): void;
  step(by: number): void;
}

const FLAG: Record<Flag['kind'], string> = {
  note: 'bg-running',
  passed: 'bg-done',
  soft: 'bg-accent',
  hard: 'bg-refused',
};

/** Where the film is, what happens in it, and the way to any of its frames. */
export function FilmTimeline(props: {
  readonly engine: Scrubbed;
  readonly marks: Marks | undefined;
  readonly flags: readonly Flag[];
}) {
  const { engine, marks } = props;
  const { t } = useTranslation('player');
  const { frame, loopIn, loopOut } = useSyncExternalStore(engine.subscribe, engine.state);
  const { frames, fps } = engine.reel;
  const bar = useRef<HTMLDivElement>(null);
  const at = (each: number) => `${((each + 0.5) / Math.max(frames, 1)) * 100}%`;
  const drag = (event: PointerEvent) => {
    if (event.buttons !== 1 || !bar.current) return;
    const box = bar.current.getBoundingClientRect();
    engine.seek(Math.floor(((event.clientX - box.left) / box.width) * frames));
  };
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: fps, PageDown: -fps }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    engine.step(by);
  };
  return (
    <div className="select-none">
      <div
        ref={bar}
        role="slider"
        tabIndex={0}
        aria-label={t('timeline')}
        aria-valuemin={0}
        aria-valuemax={frames - 1}
        aria-valuenow={frame}
        aria-valuetext={t('position', { frame, time: timecode(frame, fps) })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag(event);
        }}
        onPointerMove={drag}
        onKeyDown={keys}
        className="relative h-12 cursor-pointer touch-none overflow-hidden rounded-md border bg-ground"
      >
        <Heard marks={marks} frames={frames} />
        {(marks?.words ?? []).map((each) => (
          <span
            key={`${each.role}${each.first}${each.text}`}
            title={each.text}
            className="absolute top-0 h-3.5 truncate border-line-strong border-l bg-hover px-1 text-ink-soft text-xs leading-[14px]"
            style={{
              left: `${(each.first / frames) * 100}%`,
              width: `${((each.last - each.first + 1) / frames) * 100}%`,
            }}
          >
            {each.text}
          </span>
        ))}
        {loopIn !== null || loopOut !== null ? (
          <span
            className="absolute inset-y-0 border-accent border-x bg-accent/15"
            style={{
              left: `${((loopIn ?? 0) / frames) * 100}%`,
              right: `${100 - (((loopOut ?? frames - 1) + 1) / frames) * 100}%`,
            }}
          />
        ) : null}
        <span className="absolute inset-y-0 w-px bg-accent-strong" style={{ left: at(frame) }} />
      </div>
      <div className="relative mt-0.5 h-3">
        {props.flags.map((each) => (
          <button
            key={each.id}
            type="button"
            title={each.label}
            aria-label={t('goTo', { what: each.label, frame: each.frame })}
            onClick={() => engine.seek(each.frame)}
            className={cn('-translate-x-1/2 absolute size-2.5 rounded-full', FLAG[each.kind])}
            style={{ left: at(each.frame) }}
          />
        ))}
      </div>
    </div>
  );
}

/** One line per sound, as tall as it is loud beside the loudest of the film. */
function Heard(props: { readonly marks: Marks | undefined; readonly frames: number }) {
  const sounds = props.marks?.sounds ?? [];
  const loudest = sounds.reduce((most, each) => Math.max(most, each.strength), 1);
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${Math.max(props.frames, 1)} 100`}
      preserveAspectRatio="none"
      className="absolute inset-x-0 bottom-0 h-8 w-full"
    >
      {sounds.map((each) => (
        <line
          key={each.frame}
          x1={each.frame + 0.5}
          x2={each.frame + 0.5}
          y1={100}
          y2={95 - Math.sqrt(each.strength / loudest) * 90}
          vectorEffect="non-scaling-stroke"
          className={
            each.kind === 'mark' ? 'stroke-2 stroke-accent' : 'stroke-[1.5] stroke-running'
          }
        />
      ))}
    </svg>
  );
}
