import { ArrowLeftRight, ChevronLeft, ChevronRight, Pause, Play, Rewind } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { SPEEDS, timecode } from '@/components/player/frames';
import { Button, IconButton } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { Slider } from '@/components/ui/toggle';
import type { PairEngine } from '@/features/compare/pair';
import { type CompareState, MODES, type Mode } from '@/features/compare/sides';
import { GAINS } from '@/features/compare/view';
import { useFormat } from '@/lib/format';

/** Steps, speed and the way the two are laid over one another. */
export function CompareControls(props: {
  readonly engine: PairEngine;
  readonly state: CompareState;
  readonly mode: Mode;
  readonly gain: number;
  readonly onGain: (gain: number) => void;
  readonly onChange: (change: Partial<CompareState>) => void;
  readonly onSwap: () => void;
}) {
  const { engine, mode, onChange } = props;
  const { t } = useTranslation(['compare', 'player']);
  const format = useFormat();
  const { frame, shown, playing, speed, offset } = useSyncExternalStore(
    engine.subscribe,
    engine.state,
  );
  const move = (by: number) => {
    engine.setOffset(offset + by);
    onChange({ offset: offset + by });
  };
  return (
    <div className="flex flex-wrap items-center gap-1">
      <IconButton label={t('player:reverse')} keys="j" size="sm" onClick={() => engine.shuttle(-1)}>
        <Rewind aria-hidden />
      </IconButton>
      <IconButton label={t('player:back')} keys="," size="sm" onClick={() => engine.step(-1)}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <IconButton
        label={playing ? t('player:pause') : t('player:play')}
        keys="space"
        size="sm"
        look="plain"
        onClick={() => engine.toggle()}
      >
        {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      <IconButton label={t('player:forward')} keys="." size="sm" onClick={() => engine.step(1)}>
        <ChevronRight aria-hidden />
      </IconButton>
      <span className="mx-2 font-mono text-sm">
        <span className={shown === frame ? 'text-base text-ink' : 'text-base text-ink-faint'}>
          {frame}
        </span>
        <span className="text-ink-faint">{`/${engine.reel.frames - 1}`}</span>
        <span className="ml-3 text-ink-soft">{timecode(frame, engine.reel.fps)}</span>
      </span>
      <Select
        aria-label={t('player:speed')}
        className="h-7 px-1 font-mono text-sm"
        value={String(speed)}
        options={SPEEDS.map((each) => ({
          value: String(each),
          label: `${format.number(each, Number.isInteger(each) ? 0 : each === 0.25 ? 2 : 1)}×`,
        }))}
        onChange={(value) => engine.setSpeed(Number(value))}
      />
      <span className="flex-1" />
      {mode === 'wipe' ? (
        <Slider
          label={t('wipe')}
          className="w-32"
          min={0}
          max={100}
          value={props.state.wipe}
          onChange={(wipe) => onChange({ wipe })}
        />
      ) : null}
      {mode === 'difference' ? (
        <Select
          aria-label={t('gain')}
          className="h-7 px-1 font-mono text-sm"
          value={String(props.gain)}
          options={Object.keys(GAINS).map((each) => ({ value: each, label: `${each}×` }))}
          onChange={(value) => props.onGain(Number(value))}
        />
      ) : null}
      <span className="flex items-center">
        <IconButton label={t('later')} keys="[" size="sm" onClick={() => move(-1)}>
          <ChevronLeft aria-hidden />
        </IconButton>
        <span className="w-16 text-center font-mono text-sm" title={t('offset')}>
          {`B ${offset > 0 ? '+' : ''}${offset}`}
        </span>
        <IconButton label={t('sooner')} keys="]" size="sm" onClick={() => move(1)}>
          <ChevronRight aria-hidden />
        </IconButton>
      </span>
      <IconButton label={t('swap')} keys="x" size="sm" onClick={props.onSwap}>
        <ArrowLeftRight aria-hidden />
      </IconButton>
    </div>
  );
}

/** Beside one another, wiped, or subtracted. */
export function ModeSwitch(props: {
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
}) {
  const { t } = useTranslation('compare');
  return (
    <fieldset className="flex gap-1" aria-label={t('mode')}>
      {MODES.map((each, index) => (
        <Button
          key={each}
          size="sm"
          keys={String(index + 1)}
          look={each === props.mode ? 'plain' : 'quiet'}
          aria-pressed={each === props.mode}
          onClick={() => props.onChange(each)}
        >
          {t(`modes.${each}`)}
        </Button>
      ))}
    </fieldset>
  );
}
