import { useTranslation } from 'react-i18next';
import { CopyButton } from '@/components/ui/small';

/** What would be sent, request by request; keys and tokens stand as placeholders. */
export function Requests({ requests }: { readonly requests: readonly string[] }) {
  const { t } = useTranslation('publishing');
  return (
    <section aria-label={t('dry.requests')}>
      <p className="flex items-center justify-between text-ink-faint text-sm">
        {t('dry.count', { count: requests.length })}
        <CopyButton text={requests.join('\n')} label={t('dry.copy')} />
      </p>
      <ol className="flex flex-col gap-2">
        {requests.map((each) => (
          <li key={each} className="rounded-md border bg-ground px-3 py-2">
            <code className="whitespace-pre-wrap break-all font-mono text-sm">{each}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
