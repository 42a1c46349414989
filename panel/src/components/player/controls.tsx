import {
  ChevronLeft,
  ChevronRight,
  Grid3x3,
  ImageDown,
  Maximize,
  Pause,
  Play,
  Rewind,
  Volume2,
  VolumeX,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlayerEngine } from '@/components/player/engine';
import { SPEEDS, timecode } from '@/components/player/frames';
import { OVERLAYS, type Overlay } from '@/components/player/overlays';
import { usePlayerState } from '@/components/player/use-player';
import { Button, IconButton } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { Menu, MenuToggle } from '@/components/ui/menu';
import { Slider } from '@/components/ui/toggle';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

/** Everything the hand can do; the keys do the same. */
export function Controls(props: {
  readonly engine: PlayerEngine;
  readonly overlays: readonly Overlay[];
  readonly onOverlay: (overlay: Overlay) => void;
  readonly onExact: () => void;
  readonly onFull: () => void;
}) {
  const { engine } = props;
  const { t } = useTranslation('player');
  const format = useFormat();
  const state = usePlayerState(engine);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="flex items-center gap-1">
        <IconButton label={t('reverse')} keys="j" size="sm" onClick={() => engine.shuttle(-1)}>
          <Rewind aria-hidden />
        </IconButton>
        <IconButton label={t('back')} keys="," size="sm" onClick={() => engine.step(-1)}>
          <ChevronLeft aria-hidden />
        </IconButton>
        <IconButton
          label={state.playing ? t('pause') : t('play')}
          keys="space"
          size="sm"
          look="plain"
          onClick={() => engine.toggle()}
        >
          {state.playing ? <Pause aria-hidden /> : <Play aria-hidden />}
        </IconButton>
        <IconButton label={t('forward')} keys="." size="sm" onClick={() => engine.step(1)}>
          <ChevronRight aria-hidden />
        </IconButton>
        <Where engine={engine} />
      </div>
      <div className="flex flex-1 items-center justify-end gap-1">
        <Select
          aria-label={t('speed')}
          className="mr-auto h-7 px-1 font-mono text-sm"
          value={String(state.speed)}
          options={SPEEDS.map((each) => ({
            value: String(each),
            label: `${format.number(each, Number.isInteger(each) ? 0 : each === 0.25 ? 2 : 1)}×`,
          }))}
          onChange={(value) => engine.setSpeed(Number(value))}
        />
        <Volume engine={engine} />
        <Menu
          trigger={
            <Button size="sm" look="quiet" aria-label={t('overlays')}>
              <Grid3x3 aria-hidden />
            </Button>
          }
        >
          {OVERLAYS.map((each) => (
            <MenuToggle
              key={each}
              checked={props.overlays.includes(each)}
              onChange={() => props.onOverlay(each)}
            >
              {t(`overlay.${each}`)}
            </MenuToggle>
          ))}
        </Menu>
        <IconButton label={t('exact')} keys="shift+e" size="sm" onClick={props.onExact}>
          <ImageDown aria-hidden />
        </IconButton>
        <IconButton label={t('full')} keys="f" size="sm" onClick={props.onFull}>
          <Maximize aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}

function Where({ engine }: { readonly engine: PlayerEngine }) {
  const { t } = useTranslation('player');
  const { frame, settled, playing, rate } = usePlayerState(engine);
  const { fps, frames } = engine.reel;
  return (
    <span className="ml-2 flex items-baseline gap-3 font-mono text-sm">
      <span
        title={t('frameOf', { frames })}
        className={cn(!settled && !playing && 'text-ink-faint')}
      >
        <span className="text-base text-ink">{frame}</span>
        <span className="text-ink-faint">{`/${frames - 1}`}</span>
      </span>
      <span className="text-ink-soft">{timecode(frame, fps)}</span>
      {playing && rate !== 1 ? <span className="text-accent-strong">{`${rate}×`}</span> : null}
    </span>
  );
}

function Volume({ engine }: { readonly engine: PlayerEngine }) {
  const { t } = useTranslation('player');
  const { volume } = usePlayerState(engine);
  return (
    <span className="flex items-center gap-1">
      <IconButton
        label={volume > 0 ? t('mute') : t('unmute')}
        keys="m"
        size="sm"
        onClick={() => engine.setVolume(volume > 0 ? 0 : 1)}
      >
        {volume > 0 ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
      </IconButton>
      <Slider
        label={t('volume')}
        className="w-16"
        min={0}
        max={1}
        step={0.05}
        value={volume}
        onChange={(value) => engine.setVolume(value)}
      />
    </span>
  );
}
