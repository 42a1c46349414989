import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TotpOffDialog } from '@/features/settings/totp-off-dialog';
import { TotpOnDialog } from '@/features/settings/totp-on-dialog';
import { useSession } from '@/lib/session';

/** Whether signing in asks for a code as well, how many recovery codes are left, and the switch. */
export function SecondFactor() {
  const { t } = useTranslation('settings');
  const session = useSession().data;
  const [dialog, setDialog] = useState<'on' | 'off' | null>(null);
  const on = session?.totp === true;
  const codes = session?.recovery_codes ?? null;
  return (
    <div className="flex flex-wrap items-center gap-3 py-3">
      <StateBadge state={on ? 'done' : 'waiting'}>{t(on ? 'totp.on' : 'totp.off')}</StateBadge>
      <p className="min-w-40 flex-1 text-ink-soft text-sm">
        {on && codes !== null ? t('totp.codes', { count: codes }) : null}
      </p>
      {on ? (
        <Button look="danger" onClick={() => setDialog('off')}>
          {t('totp.turnOff')}
        </Button>
      ) : (
        <Button onClick={() => setDialog('on')}>{t('totp.turnOn')}</Button>
      )}
      {dialog === 'on' ? <TotpOnDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'off' ? <TotpOffDialog onClose={() => setDialog(null)} /> : null}
    </div>
  );
}
