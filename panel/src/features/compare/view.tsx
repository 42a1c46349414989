import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairEngine } from '@/features/compare/pair';
import type { Mode, Side } from '@/features/compare/sides';
import { cn } from '@/lib/cn';

const WIDTH = 540;

/** Draws the pair: beside one another, one wiped over the other, or what is different. */
export function PairView(props: {
  readonly engine: PairEngine;
  readonly sides: readonly [Side, Side];
  readonly mode: Mode;
  /** How much of the left film is seen, in percent. */
  readonly wipe: number;
  readonly gain: number;
}) {
  const { engine, mode } = props;
  const [a, b] = props.sides;
  const { t } = useTranslation('compare');
  const state = useSyncExternalStore(engine.subscribe, engine.state);
  const left = useRef<HTMLCanvasElement>(null);
  const right = useRef<HTMLCanvasElement>(null);
  const { width, height } = a.page.film;
  const tall = Math.round((WIDTH * height) / Math.max(width, 1)) || WIDTH;
  const attach = useMemo(
    () => ({
      a: (video: HTMLVideoElement | null) => engine.attach('a', video),
      b: (video: HTMLVideoElement | null) => engine.attach('b', video),
    }),
    [engine],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew with every pair that is shown
  useLayoutEffect(() => {
    const pictures = engine.pictures();
    if (pictures) paint(left.current, right.current, pictures, mode, props.wipe / 100);
  }, [engine, state.shown, state.frame, state.offset, mode, props.wipe]);
  const canvas = 'h-full min-w-0 rounded-md bg-scrim object-contain';
  return (
    <div
      data-shown={state.shown}
      data-settled={state.shown === state.frame && !state.playing}
      className="relative flex h-full min-h-0 justify-center gap-2"
    >
      {([a, b] as const).map((side, index) => (
        <video
          key={index === 0 ? 'a' : 'b'}
          ref={index === 0 ? attach.a : attach.b}
          src={side.source}
          data-side={index === 0 ? 'a' : 'b'}
          preload="auto"
          muted
          playsInline
          tabIndex={-1}
          aria-hidden
          // Drawn but not seen: a browser presents no frames of what it does not draw.
          className="pointer-events-none absolute inset-0 z-10 size-full opacity-[0.002]"
        />
      ))}
      <canvas
        ref={left}
        width={WIDTH}
        height={tall}
        role="img"
        aria-label={t(`picture.${mode}`, { a: a.title, b: b.title, frame: state.frame })}
        className={cn(canvas, mode === 'difference' && GAINS[props.gain])}
      />
      {mode === 'side' ? (
        <canvas
          ref={right}
          width={WIDTH}
          height={tall}
          role="img"
          aria-label={t('picture.other', { b: b.title, frame: state.frame + state.offset })}
          className={canvas}
        />
      ) : null}
    </div>
  );
}

/** Differences are dark; this is how much brighter they are shown. */
export const GAINS: Readonly<Record<number, string>> = {
  1: '',
  4: 'brightness-[4]',
  16: 'brightness-[16]',
};

function paint(
  left: HTMLCanvasElement | null,
  right: HTMLCanvasElement | null,
  [a, b]: readonly [HTMLVideoElement, HTMLVideoElement],
  mode: Mode,
  wipe: number,
): void {
  const pen = left?.getContext('2d');
  if (!left || !pen) return;
  const { width, height } = left;
  pen.globalCompositeOperation = 'source-over';
  pen.drawImage(a, 0, 0, width, height);
  if (mode === 'side') right?.getContext('2d')?.drawImage(b, 0, 0, width, height);
  else if (mode === 'difference') {
    pen.globalCompositeOperation = 'difference';
    pen.drawImage(b, 0, 0, width, height);
  } else {
    const from = Math.round(width * wipe);
    pen.save();
    pen.beginPath();
    pen.rect(from, 0, width - from, height);
    pen.clip();
    pen.drawImage(b, 0, 0, width, height);
    pen.restore();
    pen.fillStyle = 'white';
    pen.fillRect(from - 1, 0, 2, height);
  }
}
