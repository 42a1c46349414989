import { Link } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { linesOf } from '@/features/results/chart-points';
import { PlatformTable, Production } from '@/features/results/figures';
import { ImportDialog } from '@/features/results/import-dialog';
import { PostPanel } from '@/features/results/post-panel';
import { PostsTable } from '@/features/results/posts-table';
import { type Post, usePost, usePosts, useSummary } from '@/features/results/use-results';
import { useCommands } from '@/lib/keys';
import { useUrlState } from '@/lib/url-state';

const ViewsChart = lazy(() =>
  import('@/features/results/views-chart').then((part) => ({ default: part.ViewsChart })),
);
const DEFAULTS = { id: '' };
/** The chart shows the newest films: more points than this are a smear. */
const MOST_IN_CHART = 60;
/** With fewer films a table says it better. */
const FEWEST_FOR_CHART = 4;

/** What the figures have so far, how far they can be trusted, and where more can be entered. */
export function Screen() {
  const { t } = useTranslation('results');
  const [{ id }, change] = useUrlState(DEFAULTS);
  const [importing, setImporting] = useState(false);
  const summary = useSummary();
  const query = usePosts();
  const posts = useMemo(() => (query.data?.pages ?? []).flatMap((p) => p.items), [query.data]);
  const looked = usePost(id);
  const opened = posts.find((each) => each.figures.id === id) ?? looked.data;
  const published = summary.data?.platforms.reduce((sum, each) => sum + each.published, 0);
  const [sorted, setSorted] = useState(false);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    // An order that the server did not make means nothing before every film is here.
    if (sorted && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [sorted, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const group = t('title');
  useCommands([
    {
      id: 'results-import',
      keys: 'm',
      label: t('import.open'),
      group,
      run: () => setImporting(true),
    },
    {
      id: 'results-close',
      keys: 'escape',
      label: t('close'),
      group,
      run: () => change({ id: '' }),
    },
  ]);
  return (
    <Frame
      fill
      title={t('title')}
      summary={published === undefined ? null : t('summary', { count: published })}
      actions={
        <Button keys="m" onClick={() => setImporting(true)}>
          <FileUp aria-hidden />
          {t('import.open')}
        </Button>
      }
    >
      <div className="-mx-6 -my-5 relative flex h-[calc(100%+2.5rem)]">
        <div className="min-w-0 flex-1 overflow-y-auto px-6 py-5">
          <QueryView
            query={query}
            skeleton={<Skeleton className="h-96" />}
            isEmpty={() => posts.length === 0}
            empty={
              <EmptyState
                title={t('empty.title')}
                action={
                  <Button asChild>
                    <Link to="/publishing">{t('empty.action')}</Link>
                  </Button>
                }
              >
                {t('empty.why')}
              </EmptyState>
            }
          >
            {() => (
              <div className="flex flex-col gap-8">
                <QueryView query={summary} skeleton={<Skeleton className="h-40" />}>
                  {(figures) => (
                    <>
                      <Production summary={figures} />
                      <PlatformTable platforms={figures.platforms} />
                    </>
                  )}
                </QueryView>
                {posts.length >= FEWEST_FOR_CHART ? <Chart posts={posts} /> : null}
                <PostsTable
                  posts={posts}
                  onOpen={(next) => change({ id: next })}
                  onSort={(by) => setSorted(by !== null)}
                  onEnd={() => {
                    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
                  }}
                />
              </div>
            )}
          </QueryView>
        </div>
        {opened ? <PostPanel key={id} post={opened} onClose={() => change({ id: '' })} /> : null}
      </div>
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
    </Frame>
  );
}

function Chart({ posts }: { readonly posts: readonly Post[] }) {
  const { t } = useTranslation('results');
  const lines = useMemo(() => linesOf(posts.slice(0, MOST_IN_CHART)), [posts]);
  return (
    <section aria-label={t('chart.title')}>
      <h2 className="font-semibold">{t('chart.title')}</h2>
      <p className="text-ink-faint text-sm">{t('chart.legend')}</p>
      <Suspense fallback={<Skeleton className="h-64" />}>
        <ViewsChart lines={lines} />
      </Suspense>
    </section>
  );
}
