import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Check } from '@/features/publishing/use-publishing';

/** What was looked at before anything could go out, the failures first. */
export function Checks({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation('publishing');
  if (checks.length === 0) return null;
  const sorted = [...checks].sort((one, other) => Number(one.passed) - Number(other.passed));
  return (
    <ul aria-label={t('checks.label')} className="flex flex-col gap-1 text-sm">
      {sorted.map((each) => (
        <li key={each.check} className="flex items-start gap-2">
          {each.passed ? (
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-done" />
          ) : (
            <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-refused" />
          )}
          <span className="min-w-0">
            <span className={each.passed ? 'text-ink-soft' : 'font-medium text-refused'}>
              {t(each.passed ? 'checks.passed' : 'checks.failed')}
            </span>{' '}
            {named(each.message)
              ? t(`checks.name.${each.check}`, { defaultValue: each.check })
              : ''}{' '}
            <span className="text-ink-soft">{each.message.replace(NAME, '')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A message may begin with the name of its check, which is shown in words beside it. */
const NAME = /^[^\s:]+( [^\s:]+)?: /;

function named(message: string): boolean {
  return NAME.test(message);
}
