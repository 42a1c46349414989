import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import { Skeleton } from '@/components/ui/states';
import { ChecklistEditor } from '@/features/settings/checklist-editor';
import { Section } from '@/features/settings/section';
import type { ChecklistVersion } from '@/features/settings/types';
import { useChecklists } from '@/features/settings/use-checklists';

/** What is asked of every finished film: the version that holds, how to make the next, the past. */
export function Checklists() {
  const { t } = useTranslation('settings');
  const query = useChecklists();
  const [editing, setEditing] = useState(false);
  const current = query.data?.items[0];
  return (
    <Section
      title={t('checklist.title')}
      intro={t('checklist.intro')}
      aside={
        current && !editing ? (
          <Button onClick={() => setEditing(true)}>
            <Pencil aria-hidden />
            {t('checklist.edit')}
          </Button>
        ) : null
      }
    >
      <QueryView query={query} skeleton={<Skeleton className="my-3 h-64" />}>
        {(page) => {
          const [now, ...past] = page.items;
          if (!now) return null;
          if (editing)
            return <ChecklistEditor page={page} now={now} onClose={() => setEditing(false)} />;
          return (
            <>
              <Version version={now} />
              {past.length > 0 ? (
                <h3 className="mt-2 border-t pt-3 font-medium text-ink-soft text-sm">
                  {t('checklist.past')}
                </h3>
              ) : null}
              {past.map((each) => (
                <details key={each.version} className="py-1">
                  <summary>
                    {t('checklist.version', { version: each.version })} {each.changes}
                  </summary>
                  <Version version={each} />
                </details>
              ))}
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}

function Version({ version }: { readonly version: ChecklistVersion }) {
  const { t, i18n } = useTranslation('settings');
  const polish = i18n.resolvedLanguage === 'pl';
  return (
    <div className="py-3">
      <p className="text-ink-faint text-sm">
        {t('checklist.version', { version: version.version })}
        {' · '}
        {version.released_at ? (
          <>
            {t('since')} <Time at={version.released_at} absolute />
          </>
        ) : (
          t('shipped')
        )}
        {version.changes ? ` · ${version.changes}` : null}
      </p>
      <ol className="mt-2 divide-y">
        {version.items.map((each, index) => (
          <li key={each.key} className="flex flex-wrap items-baseline gap-3 py-2">
            <span className="w-5 text-right font-mono text-ink-faint text-sm">{index + 1}</span>
            <span className="min-w-48 flex-1">{polish ? each.pl : each.en}</span>
            {each.checks.length > 0 ? <Badge>{t('checklist.automatic')}</Badge> : null}
            <Badge accent={each.hard}>{t(each.hard ? 'checklist.hard' : 'checklist.soft')}</Badge>
          </li>
        ))}
      </ol>
    </div>
  );
}
