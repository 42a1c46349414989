import { useTranslation } from 'react-i18next';
import { StateBadge } from '@/components/ui/badge';
import { Time } from '@/components/ui/small';
import type { components } from '@/generated/api';
import { useFormat } from '@/lib/format';

type Attempt = components['schemas']['WorkAttempt'];

const LOOKS = {
  running: 'running',
  failed: 'refused',
  succeeded: 'done',
  cancelled: 'waiting',
  interrupted: 'parked',
} as const;

/** Every attempt, the failed ones first. */
export function Attempts({ attempts }: { readonly attempts: readonly Attempt[] }) {
  const { t } = useTranslation('work');
  const format = useFormat();
  if (attempts.length === 0) return <p className="text-ink-faint">{t('one.noAttempt')}</p>;
  return (
    <section>
      <h3 className="mb-1 font-medium text-ink-soft text-sm">{t('one.attempts')}</h3>
      <ol className="flex flex-col gap-2">
        {attempts.map((each) => (
          <li key={each.attempt} className="rounded-md border p-2">
            <p className="flex items-center gap-2">
              <span className="font-mono text-ink-soft">{each.attempt}</span>
              <StateBadge state={LOOKS[each.state]}>{t(`attempt.${each.state}`)}</StateBadge>
              <span className="flex-1 truncate text-ink-faint text-sm">{each.worker}</span>
              <span className="font-mono text-sm">
                {typeof each.seconds === 'number' ? format.duration(each.seconds) : null}
              </span>
              <Time at={each.started_at} className="text-ink-faint text-sm" />
            </p>
            {each.error || each.message ? (
              <p className="mt-1 break-words text-sm">
                {each.error ? <strong className="font-medium">{each.error} </strong> : null}
                {each.message}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What processes said about the work; the lines that tell of trouble stand out. */
export function Log({ lines }: { readonly lines: readonly components['schemas']['LogLine'][] }) {
  const { t } = useTranslation('work');
  if (lines.length === 0) return <p className="text-ink-faint text-sm">{t('one.noLog')}</p>;
  return (
    <section>
      <h3 className="mb-1 font-medium text-ink-soft text-sm">{t('one.log')}</h3>
      <ol className="max-h-80 overflow-y-auto rounded-md border bg-ground p-2 font-mono text-xs">
        {lines.map((each, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name
            key={index}
            className={
              ['error', 'warning', 'critical'].includes(each.level) ? 'text-refused' : undefined
            }
          >
            <span className="text-ink-faint">{each.at.slice(11, 19)}</span> {each.process}{' '}
            <span className="break-words">{each.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
