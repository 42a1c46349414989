import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/generated/api';

/** What an import would do: how many rows are good, and why each of the others is not. */
export function ImportVerdict(props: { readonly result: components['schemas']['ImportResult'] }) {
  const { t } = useTranslation('results');
  const { rows, refused } = props.result;
  return (
    <section aria-label={t('import.verdict')} role="status">
      <p className="flex items-center gap-2 text-done">
        <CircleCheck aria-hidden className="size-4" />
        {t('import.good', { count: rows - refused.length })}
      </p>
      {refused.length > 0 ? (
        <>
          <p className="mt-1 flex items-center gap-2 text-refused">
            <CircleX aria-hidden className="size-4" />
            {t('import.refused', { count: refused.length })}
          </p>
          <ul className="mt-2 max-h-48 divide-y overflow-y-auto border-y">
            {refused.map((each) => (
              <li key={each.line} className="flex gap-3 py-1 text-sm">
                <span className="w-20 shrink-0 font-mono text-ink-faint">
                  {t('import.line', { line: each.line })}
                </span>
                <span lang="en">{each.reason}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
