import { useTranslation } from 'react-i18next';
import { StateBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ErrorState, Skeleton } from '@/components/ui/states';
import { Section } from './section';
import type { useDoctor } from './use-doctor';

const LOOKS = { ok: 'done', warning: 'parked', failed: 'refused', optional: 'waiting' } as const;
const URGENT = ['failed', 'warning', 'optional', 'ok'];

/** Everything Kinora needs on this machine, what is missing first. */
export function Checks({ doctor }: { readonly doctor: ReturnType<typeof useDoctor> }) {
  const { t } = useTranslation('system');
  const items = (doctor.data?.items ?? []).toSorted(
    (a, b) => URGENT.indexOf(a.state) - URGENT.indexOf(b.state),
  );
  return (
    <Section
      title={t('checks.title')}
      note={t('checks.note')}
      actions={
        <Button size="sm" keys="k" busy={doctor.isFetching} onClick={() => void doctor.refetch()}>
          {t('checks.look')}
        </Button>
      }
    >
      {doctor.isError ? (
        <div className="p-4">
          <ErrorState error={doctor.error} onRetry={() => void doctor.refetch()} />
        </div>
      ) : null}
      {doctor.isFetching && items.length === 0 ? <Skeleton className="m-4 h-40" /> : null}
      {!doctor.isFetching && items.length === 0 && !doctor.isError ? (
        <p className="px-4 py-3 text-ink-soft">{t('checks.notYet')}</p>
      ) : null}
      <ul>
        {items.map((each) => (
          <li
            key={`${each.name}${each.text}`}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b px-4 py-2 last:border-b-0"
          >
            <span className="w-28">
              <StateBadge state={LOOKS[each.state]}>{t(`checks.${each.state}`)}</StateBadge>
            </span>
            <span className="min-w-0 flex-1 break-words">
              {each.text}
              {each.todo ? <span className="block text-ink-soft">{each.todo}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
