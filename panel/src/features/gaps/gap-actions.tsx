import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { type Move, moveGap, movesFrom } from '@/features/gaps/gap-moves';
import type { GapState } from '@/features/gaps/use-gaps';
import { useCommand } from '@/lib/command';
import { useCommands } from '@/lib/keys';

const KEYS: Record<Move, string> = {
  accept: 'a',
  start: 's',
  implemented: 'm',
  decline: 'd',
  reopen: 'u',
};

/** What may be done with a gap, with a reason that the log keeps. */
export function GapActions(props: { readonly gap: string; readonly state: GapState }) {
  const { t } = useTranslation('gaps');
  const [reason, setReason] = useState('');
  const move = useCommand({
    run: (wanted: Move) => moveGap(props.gap, wanted, reason.trim()),
    told: (wanted) => t(`told.${wanted}`),
    affects: ['gaps_board', 'ideas_board'],
  });
  const go = (wanted: Move) => move.mutate(wanted, { onSuccess: () => setReason('') });
  const moves = movesFrom(props.state);
  useCommands(
    moves.map((each) => ({
      id: `gap-${each}`,
      keys: KEYS[each],
      label: t(`move.${each}`),
      group: t('title'),
      run: () => go(each),
    })),
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {moves.map((each) => (
          <Button
            key={each}
            size="sm"
            keys={KEYS[each]}
            busy={move.isPending}
            onClick={() => go(each)}
          >
            {t(`move.${each}`)}
          </Button>
        ))}
      </div>
      <Field label={t('reason')}>
        {(given) => (
          <Input
            {...given}
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
