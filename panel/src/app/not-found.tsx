import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Screen } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Screen title={t('notFound.title')}>
      <p className="text-ink-soft">{t('notFound.body')}</p>
      <Button asChild className="mt-4">
        <Link to="/today">{t('notFound.back')}</Link>
      </Button>
    </Screen>
  );
}
