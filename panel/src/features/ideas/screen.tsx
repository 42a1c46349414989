import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { Filters } from '@/features/ideas/filters';
import { GenerateDialog } from '@/features/ideas/generate-dialog';
import { IdeaPanel } from '@/features/ideas/idea-panel';
import { IdeasTable } from '@/features/ideas/ideas-table';
import { ImportDialog } from '@/features/ideas/import-dialog';
import { UnderWay, useIdeaWorks } from '@/features/ideas/under-way';
import { useIdeaCounts, useIdeas } from '@/features/ideas/use-ideas';
import { WriteDialog } from '@/features/ideas/write-dialog';
import { useCommands } from '@/lib/keys';
import { useUrlState } from '@/lib/url-state';

const DEFAULTS = {
  status: [] as readonly string[],
  language: '',
  tag: '',
  source: '',
  search: '',
  sort: 'newest',
  idea: '',
  new: '',
};
const EVERYTHING = { status: [], language: '', tag: '', source: '', search: '' };
const WAYS = [
  { way: 'generate', keys: 'n' },
  { way: 'import', keys: 'i' },
  { way: 'write', keys: 'w' },
] as const;
const DIALOGS = { generate: GenerateDialog, import: ImportDialog, write: WriteDialog };

/** The pool of ideas: how they come in, what is known of each, what was decided. */
export function Screen() {
  const { t } = useTranslation('ideas');
  const [{ idea, new: coming, ...filters }, change] = useUrlState(DEFAULTS);
  const search = useRef<HTMLInputElement>(null);
  const ideas = useIdeas(filters);
  const all = useIdeaCounts().data;
  const Dialog = DIALOGS[coming as keyof typeof DIALOGS];
  useCommands([
    ...WAYS.map(({ way, keys }) => ({
      id: `ideas-${way}`,
      keys,
      label: t(`new.${way}`),
      group: t('title'),
      run: () => change({ new: way }),
    })),
    {
      id: 'ideas-search',
      keys: '/',
      label: t('filter.search'),
      group: t('title'),
      run: () => search.current?.focus(),
    },
    {
      id: 'ideas-close',
      keys: 'escape',
      label: t('panel.close'),
      group: t('title'),
      run: () => change({ idea: '' }),
    },
  ]);
  const counts = (ideas.data?.pages[0]?.counts ?? {}) as Record<string, number | undefined>;
  return (
    <Frame
      fill
      title={t('title')}
      summary={all ? t('summary', { count: all.total }) : null}
      actions={[...WAYS].reverse().map(({ way, keys }) => (
        <Button
          key={way}
          keys={keys}
          look={way === 'generate' ? 'primary' : 'plain'}
          onClick={() => change({ new: way })}
        >
          {t(`new.${way}`)}
        </Button>
      ))}
      toolbar={<Filters filters={filters} counts={counts} onChange={change} field={search} />}
    >
      <div className="-mx-4 -my-4 md:-mx-6 md:-my-5 relative flex h-[calc(100%+2rem)] md:h-[calc(100%+2.5rem)]">
        <div className="flex min-w-0 flex-1 flex-col px-4 py-4 md:px-6">
          <UnderWay />
          <QueryView
            query={ideas}
            skeleton={<Skeleton className="h-96" />}
            isEmpty={({ pages }) => pages[0]?.items.length === 0}
            empty={
              <Empty
                any={(all?.total ?? 0) > 0}
                onClear={() => change(EVERYTHING)}
                onGenerate={() => change({ new: 'generate' })}
              />
            }
          >
            {({ pages }) => (
              <div className="min-h-0 flex-1">
                <IdeasTable
                  ideas={pages.flatMap((page) => page.items)}
                  narrow={idea !== ''}
                  onOpen={(opened) => change({ idea: opened })}
                  onEnd={() => {
                    if (ideas.hasNextPage && !ideas.isFetching) void ideas.fetchNextPage();
                  }}
                />
              </div>
            )}
          </QueryView>
        </div>
        {idea ? <IdeaPanel key={idea} id={idea} onClose={() => change({ idea: '' })} /> : null}
      </div>
      {Dialog ? <Dialog onClose={() => change({ new: '' })} /> : null}
    </Frame>
  );
}

function Empty(props: {
  readonly any: boolean;
  readonly onClear: () => void;
  readonly onGenerate: () => void;
}) {
  const { t } = useTranslation('ideas');
  const coming = useIdeaWorks().length > 0;
  if (!props.any && coming) {
    return <EmptyState title={t('empty.coming')}>{t('empty.comingWhy')}</EmptyState>;
  }
  if (props.any) {
    return (
      <EmptyState
        title={t('empty.filtered')}
        action={<Button onClick={props.onClear}>{t('empty.clear')}</Button>}
      >
        {t('empty.filteredWhy')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('empty.title')}
      action={<Button onClick={props.onGenerate}>{t('new.generate')}</Button>}
    >
      {t('empty.why')}
    </EmptyState>
  );
}
