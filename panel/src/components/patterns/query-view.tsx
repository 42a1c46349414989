import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '@/components/ui/states';
import { Waiting } from '@/components/ui/waiting';

/**
 * One query in its four looks. What was read stays shown while newer data cannot be had.
 *
 *     <QueryView query={films} skeleton={<FilmsSkeleton />} isEmpty={(page) => !page.items.length}
 *       empty={<EmptyState …/>}>{(page) => <Films page={page} />}</QueryView>
 */
export function QueryView<T>(props: {
  readonly query: UseQueryResult<T>;
  readonly skeleton?: ReactNode;
  readonly isEmpty?: (data: T) => boolean;
  readonly empty?: ReactNode;
  readonly children: (data: T) => ReactNode;
}) {
  const { query } = props;
  if (query.data !== undefined) {
    if (props.isEmpty?.(query.data)) return props.empty;
    return props.children(query.data);
  }
  if (query.isError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!props.skeleton) return <Waiting />;
  return <div aria-busy="true">{props.skeleton}</div>;
}
