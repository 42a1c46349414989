import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerName, PlayerEngine, PlayerState } from '@/components/player/engine';
import { type Overlay, OverlayPicture } from '@/components/player/overlays';
import { usePlayerState } from '@/components/player/use-player';
import { cn } from '@/lib/cn';

/** What is shown is opaque; what is about to be shown lies above, drawn but not seen. */
function lying(name: LayerName, state: PlayerState): string {
  const shown = state.front === name;
  if (state.incoming === name) return shown ? 'z-[2]' : 'z-[2] opacity-[0.002]';
  return shown ? 'z-[1]' : 'z-0';
}

/** The picture: master and proxy above one another, and what is laid over them. */
export function Stage(props: {
  readonly engine: PlayerEngine;
  readonly file: string;
  readonly proxy: string;
  readonly title: string;
  readonly shape: { readonly width: number; readonly height: number };
  readonly overlays: readonly Overlay[];
}) {
  const { engine } = props;
  const { t } = useTranslation('player');
  const state = usePlayerState(engine);
  const master = useCallback(
    (video: HTMLVideoElement | null) => engine.attach('master', video),
    [engine],
  );
  const proxy = useCallback(
    (video: HTMLVideoElement | null) => engine.attach('proxy', video),
    [engine],
  );
  return (
    <div
      role="img"
      aria-label={t('picture', { title: props.title, frame: state.frame })}
      data-frame={state.frame}
      data-settled={state.settled}
      className="relative mx-auto h-full max-w-full overflow-hidden rounded-md bg-scrim"
      style={{ aspectRatio: `${props.shape.width} / ${props.shape.height}` }}
    >
      <video
        ref={proxy}
        src={props.proxy}
        data-layer="proxy"
        data-shown={state.front === 'proxy'}
        preload="auto"
        muted
        playsInline
        tabIndex={-1}
        onError={() => engine.proxyFailed()}
        className={cn('absolute inset-0 size-full object-contain', lying('proxy', state))}
      />
      {/* biome-ignore lint/a11y/useMediaCaption: the films have no speech; words stand in the picture */}
      <video
        ref={master}
        src={props.file}
        data-layer="master"
        data-shown={state.front === 'master'}
        preload="auto"
        playsInline
        tabIndex={-1}
        className={cn('absolute inset-0 size-full object-contain', lying('master', state))}
      />
      {props.overlays.length > 0 ? <OverlayPicture shown={props.overlays} /> : null}
    </div>
  );
}
