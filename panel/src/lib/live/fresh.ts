import type { Query, QueryClient } from '@tanstack/react-query';
import type { StreamMessage } from '@/lib/live/stream';

/** What the server says about a read model that changed. */
export interface ReadModelNews {
  readonly readModel: string;
  readonly position: number;
  readonly ids: readonly string[];
}

/**
 * Keeps queries as new as the news.
 *
 * A query that is being read while news of it arrives may bring the state from before: it is
 * read once more afterwards, unless its answer says that it has the event. So nothing is missed,
 * and a burst of events costs one reading after the other and never two at a time.
 */
export class Freshness {
  /** Queries to be read again once their reading has ended, and what they must contain. */
  private readonly again = new Map<string, number>();
  private greeted = false;

  constructor(private readonly client: QueryClient) {}

  /** Watch readings end; returns how to stop. */
  watch(): () => void {
    return this.client.getQueryCache().subscribe((event) => {
      if (event.type === 'removed') this.again.delete(event.query.queryHash);
      if (event.type !== 'updated') return;
      if (event.action.type !== 'success' && event.action.type !== 'error') return;
      const wanted = this.again.get(event.query.queryHash);
      if (wanted === undefined || event.query.state.fetchStatus !== 'idle') return;
      this.again.delete(event.query.queryHash);
      if (!contains(event.query, wanted)) this.read(event.query);
    });
  }

  /** A read model has changed. */
  changed(news: ReadModelNews): void {
    for (const query of this.client.getQueryCache().getAll()) {
      const { queryKey, meta } = query;
      const concerned =
        queryKey[0] === news.readModel || (meta?.readModels ?? []).includes(news.readModel);
      if (concerned) this.stale(query, news.position);
    }
  }

  /** The stream tells of everything behind `position`: what was read before it may lack some. */
  greet(position: number): void {
    if (this.greeted) return;
    this.greeted = true;
    for (const query of this.client.getQueryCache().getAll()) {
      const fetching = query.state.fetchStatus !== 'idle';
      const known = positionOf(query.state.data);
      if (fetching || (known !== null && known < position)) this.stale(query, position);
    }
  }

  private stale(query: Query, position: number): void {
    if (query.state.fetchStatus === 'idle') this.read(query);
    else this.again.set(query.queryHash, position);
  }

  private read(query: Query): void {
    void this.client.invalidateQueries({ queryKey: query.queryKey, exact: true });
  }
}

function contains(query: Query, position: number): boolean {
  const known = positionOf(query.state.data);
  return query.state.status === 'success' && known !== null && known >= position;
}

/** The log position an answer has, the smallest of several pages; null when it names none. */
export function positionOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { position, pages } = data as { position?: unknown; pages?: unknown };
  if (typeof position === 'number') return position;
  if (!Array.isArray(pages) || pages.length === 0) return null;
  const known = pages.map(positionOf);
  return known.includes(null) ? null : Math.min(...(known as number[]));
}

/** Act on one message. Unknown kinds are passed over: a newer server may say more. */
export function freshen(freshness: Freshness, message: StreamMessage): void {
  if (message.event === 'hello') freshness.greet(JSON.parse(message.data).position);
  else if (message.event === 'read-model') freshness.changed(JSON.parse(message.data));
}
