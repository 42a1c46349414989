import { useTranslation } from 'react-i18next';
import { tenth } from '@/components/player/frames';
import type { PairEngine } from '@/features/compare/pair';
import { type CompareState, MODES } from '@/features/compare/sides';
import { useCommands } from '@/lib/keys';

/** The keys of the comparison: those of the player, and the ways of laying two over another. */
export function useCompareKeys(
  engine: PairEngine,
  deeds: {
    readonly onChange: (change: Partial<CompareState>) => void;
    readonly onSwap: () => void;
  },
): void {
  const { t } = useTranslation(['compare', 'player']);
  const group = t('title');
  const one = (id: string, keys: string, label: string, run: () => void) => ({
    id: `compare-${id}`,
    keys,
    label,
    group,
    run,
  });
  const move = (by: number) => {
    const offset = engine.state().offset + by;
    engine.setOffset(offset);
    deeds.onChange({ offset });
  };
  useCommands([
    one('toggle', 'space | k', t('player:key.toggle'), () => engine.toggle()),
    one('back', ', | left', t('player:key.back'), () => engine.step(-1)),
    one('forward', '. | right', t('player:key.forward'), () => engine.step(1)),
    one('back-ten', 'shift+left | <', t('player:key.backTen'), () => engine.step(-10)),
    one('forward-ten', 'shift+right | >', t('player:key.forwardTen'), () => engine.step(10)),
    one('reverse', 'j', t('player:key.reverse'), () => engine.shuttle(-1)),
    one('faster', 'l', t('player:key.faster'), () => engine.shuttle(1)),
    one('start', 'home', t('player:key.first'), () => engine.seek(0)),
    one('last', 'end', t('player:key.last'), () => engine.seek(tenth(10, engine.reel))),
    ...MODES.map((mode, index) =>
      one(mode, String(index + 1), t(`modes.${mode}`), () => deeds.onChange({ mode })),
    ),
    one('later', '[', t('later'), () => move(-1)),
    one('sooner', ']', t('sooner'), () => move(1)),
    one('swap', 'x', t('swap'), deeds.onSwap),
  ]);
}
