import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/dialog';
import { PasswordStep } from '@/features/settings/password-step';
import { useTotpOff } from '@/features/settings/use-account';

/** The second factor goes only with the password. */
export function TotpOffDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const off = useTotpOff();
  return (
    <Dialog open onOpenChange={onClose} title={t('totp.offTitle')} description={t('totp.offHint')}>
      <PasswordStep
        words={t('totp.turnOff')}
        danger
        busy={off.isPending}
        error={off.error}
        onGiven={(password) => off.mutate(password, { onSuccess: onClose })}
      />
    </Dialog>
  );
}
