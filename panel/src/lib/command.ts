import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { wroteAt } from '@/lib/position';
import { asProblem } from '@/lib/problem';
import { useProblemWords } from '@/lib/problem-words';

/** What a command answers: where its last event stands, and whether there was any. */
export interface Done {
  readonly position: number;
  readonly changed: boolean;
}

interface Options<Input, Output extends Done> {
  readonly run: (input: Input) => Promise<Output>;
  /** Words for the toast; none for what is seen anyway. */
  readonly told?: (input: Input, output: Output) => string;
  /** Takes it back by a command of its own; offered in the toast for ten seconds. */
  readonly undo?: (input: Input, output: Output) => Promise<Done>;
  /** Whether taking this one back is certain; always, where nothing is said. */
  readonly undoable?: (input: Input) => boolean;
  /** Shows what will be before the answer; gives what shows the old again when it is refused. */
  readonly before?: (input: Input) => Promise<() => void>;
  /** Read models to read again at once; live news would bring the same a moment later. */
  readonly affects?: readonly string[];
}

const UNDO_WITHIN_MS = 10_000;

/** A command of the operator: told, undoable where that is certain, and read back at once. */
export function useCommand<Input, Output extends Done = Done>(options: Options<Input, Output>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const words = useProblemWords();

  const settle = async (done: Done) => {
    wroteAt(done.position);
    // The day's next step must not be offered once more, not even while the news of it travels.
    client.removeQueries({ queryKey: ['today'], type: 'inactive' });
    const affected = new Set<unknown>(options.affects ?? []);
    await client.invalidateQueries({ predicate: ({ queryKey }) => affected.has(queryKey[0]) });
  };
  const fail = (error: unknown) => {
    toast.error(words(asProblem(error)), { duration: 12_000 });
  };
  const takeBack = (undo: NonNullable<typeof options.undo>, input: Input, output: Output) => {
    undo(input, output).then(settle).catch(fail);
  };

  return useMutation({
    mutationFn: options.run,
    onMutate: (input) => options.before?.(input),
    onError: (error, _, rollBack) => {
      rollBack?.();
      fail(error);
    },
    onSuccess: async (output, input) => {
      const undo = options.undoable?.(input) === false ? undefined : options.undo;
      const said = options.told?.(input, output);
      if (said) {
        const action = undo && {
          action: { label: t('undo'), onClick: () => takeBack(undo, input, output) },
          duration: UNDO_WITHIN_MS,
        };
        toast.success(said, action);
      }
      await settle(output);
    },
  });
}
