import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Button } from '@/components/ui/button';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { Platforms, Production } from '@/features/results/figures';
import { PostsTable } from '@/features/results/posts-table';
import { Trends } from '@/features/results/trend';
import { usePosts, useSummary } from '@/features/results/use-results';

/** The key figures, how far they can be trusted, and every published film. */
export function Overview({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const summary = useSummary();
  const query = usePosts();
  const posts = useMemo(() => (query.data?.pages ?? []).flatMap((p) => p.items), [query.data]);
  const [sorted, setSorted] = useState(false);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    // An order that the server did not make means nothing before every film is here.
    if (sorted && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [sorted, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton className="h-96" />}
      isEmpty={() => posts.length === 0}
      empty={<NothingYet />}
    >
      {() => (
        <div className="flex flex-col gap-8">
          <QueryView query={summary} skeleton={<Skeleton className="h-40" />}>
            {(figures) => (
              <>
                <Production summary={figures} />
                <Platforms platforms={figures.platforms} />
              </>
            )}
          </QueryView>
          <Trends />
          <PostsTable
            posts={posts}
            onOpen={onOpen}
            onSort={(by) => setSorted(by !== null)}
            onEnd={() => {
              if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
            }}
          />
        </div>
      )}
    </QueryView>
  );
}

/** No film is public yet: what will stand here, and the way there. */
export function NothingYet() {
  const { t } = useTranslation('results');
  return (
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
  );
}
