import { Link } from '@tanstack/react-router';
import { CircleCheck, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import type { Gate } from '@/features/idea-gate/use-gate';
import { useRecorded } from '@/lib/recorded';

/** The day's choice: which, by whom and why, and the way back; or that it is made by itself. */
export function ChoiceBanner(props: {
  readonly gate: Gate;
  readonly busy: boolean;
  readonly onUndo: () => void;
}) {
  const { t } = useTranslation('idea-gate');
  const recorded = useRecorded();
  const { gate } = props;
  if (!gate.idea) {
    if (!gate.automatic) return null;
    return (
      <p role="status" className="mb-4 flex items-center gap-2 rounded-lg border bg-panel p-3">
        <Timer aria-hidden className="size-4 text-ink-soft" />
        {t('automatic.coming', { policy: gate.policy })}
      </p>
    );
  }
  return (
    <div
      role="status"
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-done/60 bg-done-wash p-3"
    >
      <CircleCheck aria-hidden className="size-5 text-done" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{t('chosen.title', { title: gate.title })}</p>
        <p className="text-ink-soft text-sm">
          {t(gate.chosen_automatically ? 'chosen.automatic' : 'chosen.operator', {
            policy: gate.policy,
          })}{' '}
          {gate.chosen_at ? <Time at={gate.chosen_at} /> : null}
          {gate.reason ? ` · ${recorded(gate.reason)}` : null}
        </p>
      </div>
      {gate.outcome ? null : (
        <Button keys="u" disabled={props.busy} onClick={props.onUndo}>
          {t('action.undo')}
        </Button>
      )}
      <Button asChild>
        <Link to="/today">{t('chosen.day')}</Link>
      </Button>
    </div>
  );
}
