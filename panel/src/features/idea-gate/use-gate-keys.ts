import { useTranslation } from 'react-i18next';
import type { GateActions } from '@/features/idea-gate/candidate-actions';
import type { Candidate } from '@/features/idea-gate/use-gate';
import { type Command, useCommands } from '@/lib/keys';

interface Keys {
  readonly candidates: readonly Candidate[];
  readonly actions: GateActions;
  readonly undo: (() => void) | undefined;
  readonly look: (idea: string) => void;
}

/** 1–5 look at a candidate, P or Enter picks it, L keeps it, R puts it away, U takes back. */
export function useGateKeys({ candidates, actions, undo, look }: Keys): void {
  const { t } = useTranslation('idea-gate');
  const group = t('title');
  const steps: readonly [string, string, (() => void) | undefined][] = [
    ['pick', 'p | enter', actions.pick],
    ['later', 'l', actions.later],
    ['reject', 'r', actions.reject],
    ['undo', 'u', undo ?? actions.restore],
  ];
  useCommands([
    ...candidates.map(
      (each, index): Command => ({
        id: `gate-look-${index + 1}`,
        keys: String(index + 1),
        label: t('action.look', { title: each.title }),
        group,
        run: () => look(each.idea),
      }),
    ),
    ...steps.flatMap(([name, keys, run]): Command[] =>
      run ? [{ id: `gate-${name}`, keys, label: t(`action.${name}`), group, run }] : [],
    ),
  ]);
}
