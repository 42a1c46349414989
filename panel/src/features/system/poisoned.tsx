import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format';
import type { SystemPage } from './use-system';

/** Events that a view could not take: what stands still because of them, and what helps. */
export function PoisonedStreams({ page }: { readonly page: SystemPage }) {
  const { t } = useTranslation('system');
  const format = useFormat();
  if (page.poisoned.length === 0) return null;
  return (
    <section
      role="alert"
      aria-label={t('poisoned.title')}
      className="rounded-lg border border-refused/50 bg-refused-wash px-4 py-3"
    >
      <h2 className="font-semibold text-refused">{t('poisoned.title')}</h2>
      <p>{t('poisoned.body')}</p>
      <ul className="mt-2">
        {page.poisoned.map((each) => (
          <li key={`${each.projection}${each.position}`}>
            <Link
              to="/audit-log"
              search={{ event: each.position } as never}
              className="underline underline-offset-4"
            >
              {t('poisoned.one', {
                view: each.projection,
                position: format.number(each.position),
                topic: each.topic,
              })}
            </Link>{' '}
            <span className="text-ink-soft">{each.error}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
