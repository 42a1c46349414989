import { useMemo, useRef, useState } from 'react';
import { Controls } from '@/components/player/controls';
import type { PlayerEngine } from '@/components/player/engine';
import { ExactFrame } from '@/components/player/exact-frame';
import { useMarks } from '@/components/player/marks';
import type { Overlay } from '@/components/player/overlays';
import { usePlayerKeys } from '@/components/player/player-keys';
import { Stage } from '@/components/player/stage';
import { FilmTimeline, type Flag } from '@/components/player/timeline';
import { cn } from '@/lib/cn';

/** A film as a player needs it. */
export interface PlayableFilm {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly marks: string;
  readonly width: number;
  readonly height: number;
}

export const fileAddress = (digest: string): string => `/api/v1/artifacts/${digest}`;
export const proxyAddress = (film: string): string => `/api/v1/animations/${film}/proxy.mp4`;

/** Plays a film and shows any of its frames, exactly; everything by hand and by key. */
export function Player(props: {
  readonly engine: PlayerEngine;
  readonly film: PlayableFilm;
  readonly flags?: readonly Flag[];
  /** Figures jump through the film; without it they do so with Alt. */
  readonly digits?: boolean;
  readonly className?: string;
}) {
  const { engine, film } = props;
  const [overlays, setOverlays] = useState<readonly Overlay[]>([]);
  const [exact, setExact] = useState<number | null>(null);
  const whole = useRef<HTMLElement>(null);
  const deeds = useMemo(
    () => ({
      onExact: () => {
        if (engine.state().playing) engine.pause();
        setExact(engine.state().frame);
      },
      onFull: () => {
        if (document.fullscreenElement) void document.exitFullscreen();
        else void whole.current?.requestFullscreen();
      },
    }),
    [engine],
  );
  usePlayerKeys(engine, deeds, props.digits ?? true);
  const toggle = (overlay: Overlay) =>
    setOverlays((shown) =>
      shown.includes(overlay) ? shown.filter((each) => each !== overlay) : [...shown, overlay],
    );
  return (
    <section
      ref={whole}
      aria-label={film.title}
      className={cn('flex min-h-0 flex-col gap-2 bg-ground', props.className)}
    >
      <div className="min-h-0 flex-1">
        <Stage
          engine={engine}
          file={fileAddress(film.file)}
          proxy={proxyAddress(film.id)}
          title={film.title}
          shape={film}
          overlays={overlays}
        />
      </div>
      <FilmTimeline engine={engine} marks={useMarks(film.marks)} flags={props.flags ?? []} />
      <Controls engine={engine} overlays={overlays} onOverlay={toggle} {...deeds} />
      {exact === null ? null : (
        <ExactFrame
          film={film}
          frame={exact}
          fps={engine.reel.fps}
          onClose={() => setExact(null)}
        />
      )}
    </section>
  );
}
