import { useTranslation } from 'react-i18next';
import { PasswordForm } from '@/features/settings/password-form';
import { SecondFactor } from '@/features/settings/second-factor';
import { Section } from '@/features/settings/section';
import { Sessions } from '@/features/settings/sessions';

/** Everything about getting in: the password, the second factor, and who is in now. */
export function Account() {
  const { t } = useTranslation('settings');
  return (
    <>
      <Section title={t('password.title')} intro={t('password.intro')}>
        <PasswordForm />
      </Section>
      <Section title={t('totp.title')} intro={t('totp.intro')}>
        <SecondFactor />
      </Section>
      <Sessions />
    </>
  );
}
