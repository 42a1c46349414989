import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** What has to be there before anything can be sent, and where it is given. */
export function Missing({ missing }: { readonly missing: readonly string[] }) {
  const { t, i18n } = useTranslation('publishing');
  // What was recorded before there were codes is a sentence already.
  const words = (code: string) =>
    i18n.exists(`missing.code.${code}`, { ns: 'publishing' })
      ? t(`missing.code.${code}` as 'missing.code.youtube.client')
      : code;
  if (missing.length === 0) return null;
  return (
    <div className="border-refused border-l-2 pl-3">
      <p className="font-medium">{t('missing.label')}</p>
      <ul className="list-disc pl-5 text-ink-soft">
        {missing.map((each) => (
          <li key={each}>{words(each)}</li>
        ))}
      </ul>
      <ToConnections />
    </div>
  );
}

/** The way to Settings → Connections. */
export function ToConnections() {
  const { t } = useTranslation('publishing');
  return (
    <Link
      to="/settings"
      search={{ tab: 'connections' } as never}
      className="text-sm underline decoration-line-strong underline-offset-2 hover:decoration-ink"
    >
      {t('missing.connections')}
    </Link>
  );
}
