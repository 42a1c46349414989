import { OctagonX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { Time } from '@/components/ui/small';
import type { SettingsPage } from '@/features/settings/types';
import { useLift, useStop } from '@/features/settings/use-models';

/** Whether models may be asked now, and the switch that stops all of them. */
export function BudgetState({ page }: { readonly page: SettingsPage }) {
  const { t } = useTranslation('settings');
  const { budget, stopped_at: at } = page;
  const [asking, setAsking] = useState(false);
  const lift = useLift(budget.stopped);
  const allowed = budget.state === 'allowed';
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3 border-b pb-4">
      <StateBadge state={allowed ? 'done' : 'refused'}>
        {t(`budget.state.${budget.state}`)}
      </StateBadge>
      <p className="min-w-0 flex-1 text-ink-soft text-sm">
        {budget.stopped} {at ? <Time at={at} absolute /> : null}
      </p>
      {budget.state === 'stopped' ? (
        <Button busy={lift.isPending} onClick={() => lift.mutate(undefined)}>
          {t('budget.lift')}
        </Button>
      ) : (
        <Button look="danger" onClick={() => setAsking(true)}>
          <OctagonX aria-hidden />
          {t('budget.stop')}
        </Button>
      )}
      {asking ? <StopDialog onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function StopDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [reason, setReason] = useState('');
  const stop = useStop();
  const go = () => stop.mutate(reason.trim(), { onSuccess: onClose });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('budget.stopTitle')}
      description={t('budget.stopHint')}
      footer={
        <Button look="danger" busy={stop.isPending} disabled={!reason.trim()} onClick={go}>
          {t('budget.stop')}
        </Button>
      }
    >
      <Field label={t('budget.why')}>
        {(given) => (
          <Input
            {...given}
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && reason.trim()) go();
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}
