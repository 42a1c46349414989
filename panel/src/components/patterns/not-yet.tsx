import { useTranslation } from 'react-i18next';
import { Screen } from '@/components/patterns/screen';

/** A screen that this build does not have: it says so. */
export function NotYet({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  return (
    <Screen title={title}>
      <p className="max-w-prose text-ink-soft">{t('notYet')}</p>
    </Screen>
  );
}
