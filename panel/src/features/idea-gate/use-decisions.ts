import { useState } from 'react';
import type { GateActions } from '@/features/idea-gate/candidate-actions';
import { useUndoChoice } from '@/features/idea-gate/gate-commands';
import type { Candidate, Gate } from '@/features/idea-gate/use-gate';
import { useDefer, usePick, useReject, useRestore } from '@/features/ideas/idea-commands';

/** What may be decided at the gate about the candidate that is looked at. */
export function useDecisions(gate: Gate | null, candidate: Candidate | undefined) {
  const [picking, setPicking] = useState(false);
  const pick = usePick();
  const defer = useDefer();
  const reject = useReject();
  const restore = useRestore();
  const undo = useUndoChoice();
  const busy = [pick, defer, reject, restore, undo].some((each) => each.isPending);
  const open = gate !== null && !gate.idea && !gate.outcome;
  const aside = candidate?.known?.choice === 'deferred' || candidate?.known?.choice === 'rejected';
  const target = { idea: candidate?.idea ?? '', title: candidate?.title ?? '' };
  const free = open && candidate !== undefined && !aside;
  const actions: GateActions = {
    busy,
    ...(free
      ? {
          pick: () => setPicking(true),
          later: () => defer.mutate(target),
          reject: () => reject.mutate(target),
        }
      : {}),
    ...(aside ? { restore: () => restore.mutate(target) } : {}),
  };
  return {
    actions,
    picking,
    stopPicking: () => setPicking(false),
    choose: (reason: string) =>
      pick.mutate(
        { ...target, reason, date: gate?.date ?? '' },
        { onSuccess: () => setPicking(false) },
      ),
    /** Absent while there is no choice to take back. */
    undo: gate?.idea && !gate.outcome ? () => undo.mutate(gate.id) : undefined,
  };
}
