import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlayerEngine } from '@/components/player/engine';
import { nextSpeed, tenth } from '@/components/player/frames';
import { type Command, useCommands } from '@/lib/keys';

interface Deeds {
  readonly onExact: () => void;
  readonly onFull: () => void;
}

/** The keys of the player. With `digits` the figures jump; a checklist may want them itself. */
export function usePlayerKeys(engine: PlayerEngine, deeds: Deeds, digits: boolean): void {
  const { t } = useTranslation('player');
  const commands = useMemo(() => {
    const group = t('group');
    const last = engine.reel.frames - 1;
    const one = (id: string, keys: string, run: () => void): Command => ({
      id: `player-${id}`,
      keys,
      label: t(`key.${id}` as 'key.toggle'),
      group,
      run,
    });
    const jumps = Array.from({ length: 10 }, (_, digit) =>
      one('jump', digits ? String(digit) : `alt+${digit}`, () =>
        engine.seek(tenth(digit, engine.reel)),
      ),
    ).map((each, digit) => ({
      ...each,
      id: `player-jump-${digit}`,
      label: t('key.jump', { percent: digit * 10 }),
    }));
    return [
      one('toggle', 'space | k', () => engine.toggle()),
      one('back', ', | left', () => engine.step(-1)),
      one('forward', '. | right', () => engine.step(1)),
      one('backTen', 'shift+left | <', () => engine.step(-10)),
      one('forwardTen', 'shift+right | >', () => engine.step(10)),
      one('reverse', 'j', () => engine.shuttle(-1)),
      one('faster', 'l', () => engine.shuttle(1)),
      one('loopIn', 'i', () => engine.setLoop('loopIn')),
      one('loopOut', 'o', () => engine.setLoop('loopOut')),
      one('loopOff', 'shift+o', () => engine.clearLoop()),
      one('first', 'home', () => engine.seek(0)),
      one('last', 'end', () => engine.seek(last)),
      one('slower', '[', () => engine.setSpeed(nextSpeed(engine.state().speed, -1))),
      one('quicker', ']', () => engine.setSpeed(nextSpeed(engine.state().speed, 1))),
      one('mute', 'm', () => engine.setVolume(engine.state().volume > 0 ? 0 : 1)),
      one('exact', 'shift+e', deeds.onExact),
      one('full', 'f', deeds.onFull),
      ...jumps,
    ];
  }, [engine, deeds, digits, t]);
  useCommands(commands);
}
