import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { StateBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Digest, Time } from '@/components/ui/small';
import { Skeleton } from '@/components/ui/states';
import { Section } from '@/features/settings/section';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';

/** The looks that ship, their versions, and whether each is announced in the log. */
export function Designs() {
  const { t } = useTranslation('settings');
  const designs = useQuery({
    queryKey: ['design-systems'],
    queryFn: () => read(api.GET('/api/v1/design-systems')),
  });
  const release = useCommand({
    run: (name: string) =>
      read(api.POST('/api/v1/design-systems/{name}/release', { params: { path: { name } } })),
    told: (name) => t('told.released', { name }),
    affects: ['design-systems', 'audit_log'],
  });
  return (
    <Section title={t('designs.title')} intro={t('designs.intro')}>
      <QueryView query={designs} skeleton={<Skeleton className="my-3 h-32" />}>
        {({ items }) => (
          <ul className="divide-y">
            {items.map((each) => (
              <li
                key={`${each.name}@${each.version}`}
                className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3"
              >
                <span className="w-28 font-medium font-mono">{`${each.name}@${each.version}`}</span>
                <span className="min-w-0 flex-1 text-ink-soft">
                  {each.changes || t('designs.first')}
                </span>
                <Digest value={each.digest} />
                {each.released ? (
                  <StateBadge state="done">
                    {t('designs.released')}{' '}
                    {each.released_at ? <Time at={each.released_at} absolute /> : null}
                  </StateBadge>
                ) : (
                  <Button
                    size="sm"
                    busy={release.isPending}
                    onClick={() => release.mutate(each.name)}
                  >
                    {t('designs.release')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Section>
  );
}
