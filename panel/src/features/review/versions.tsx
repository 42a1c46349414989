import { Link } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Time } from '@/components/ui/small';
import type { Checklist } from '@/features/review/review';

/** Which version of the checklist is answered, and what each version changed. */
export function Versions(props: {
  readonly shown: number;
  readonly versions: readonly Checklist[];
}) {
  const { t, i18n } = useTranslation('review');
  const [open, setOpen] = useState(false);
  const language = i18n.resolvedLanguage === 'pl' ? 'pl' : 'en';
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" look="quiet">
          <History aria-hidden />
          {t('version', { version: props.shown })}
        </Button>
      }
      title={t('versions')}
      description={t('versionsBody')}
      footer={
        <Button asChild>
          <Link to="/settings">{t('toSettings')}</Link>
        </Button>
      }
    >
      <ol className="flex flex-col gap-3 pb-2">
        {props.versions.map((each) => (
          <li key={each.version} className="rounded-md border px-3 py-2">
            <p className="flex items-baseline gap-3">
              <span className="font-medium">{t('version', { version: each.version })}</span>
              <span className="flex-1 text-ink-soft">{each.changes || t('shipped')}</span>
              {each.released_at ? <Time at={each.released_at} className="text-ink-faint" /> : null}
            </p>
            <details className="mt-1 text-ink-soft text-sm">
              <summary>{t('questions', { count: each.items.length })}</summary>
              <ol className="mt-1 list-decimal pl-6">
                {each.items.map((item) => (
                  <li key={item.key}>{item[language]}</li>
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
