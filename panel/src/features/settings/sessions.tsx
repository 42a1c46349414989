import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import { Skeleton } from '@/components/ui/states';
import { browserOf } from '@/features/settings/browser';
import { Section } from '@/features/settings/section';
import { useRevoke, useRevokeOthers, useSessions } from '@/features/settings/use-account';

/** Every browser that is signed in; any other can be signed out from here. */
export function Sessions() {
  const { t } = useTranslation('settings');
  const query = useSessions();
  const revoke = useRevoke();
  const others = useRevokeOthers();
  return (
    <Section
      title={t('sessions.title')}
      intro={t('sessions.intro')}
      aside={
        (query.data?.total ?? 0) > 1 ? (
          <Button busy={others.isPending} onClick={() => others.mutate(undefined)}>
            {t('sessions.revokeOthers')}
          </Button>
        ) : null
      }
    >
      <QueryView query={query} skeleton={<Skeleton className="my-3 h-24" />}>
        {({ items }) => (
          <ul className="divide-y">
            {items.map((each) => {
              const { browser, system } = browserOf(each.user_agent);
              const name = [browser || t('sessions.unknown'), system].filter(Boolean).join(', ');
              return (
                <li key={each.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
                  <div className="min-w-0 flex-1">
                    <p className="flex flex-wrap items-center gap-2 font-medium">
                      {name}
                      {each.current ? <Badge accent>{t('sessions.current')}</Badge> : null}
                    </p>
                    <p className="text-ink-soft text-sm">
                      <span className="font-mono">{each.address}</span>
                      {' · '}
                      {t('sessions.since')} <Time at={each.created_at} absolute />
                      {' · '}
                      {t('sessions.used')} <Time at={each.seen_at} />
                    </p>
                  </div>
                  {each.current ? null : (
                    <Button
                      size="sm"
                      busy={revoke.isPending && revoke.variables === each.id}
                      aria-label={t('sessions.revokeOf', { name })}
                      onClick={() => revoke.mutate(each.id)}
                    >
                      {t('sessions.revoke')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </QueryView>
    </Section>
  );
}
