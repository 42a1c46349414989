import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Freshness, positionOf } from '@/lib/live/fresh';

/** A read model on a server that answers when it is told to. */
class Server {
  position = 1;
  asked = 0;
  private readonly waiting: (() => void)[] = [];

  read = () =>
    new Promise<{ position: number }>((resolve) => {
      this.asked += 1;
      const { position } = this;
      this.waiting.push(() => resolve({ position }));
    });

  async answer(): Promise<void> {
    this.waiting.shift()?.();
    await vi.waitFor(() => undefined);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const ends: (() => void)[] = [];

function shown(server: Server) {
  const client = new QueryClient();
  const freshness = new Freshness(client);
  const observer = new QueryObserver(client, { queryKey: ['system'], queryFn: server.read });
  ends.push(
    freshness.watch(),
    observer.subscribe(() => undefined),
    () => client.clear(),
  );
  return { freshness, data: () => client.getQueryData(['system']) };
}

const news = (position: number) => ({ readModel: 'system', position, ids: [] });

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

describe('Freshness', () => {
  it('reads again what was being read when the news came', async () => {
    const server = new Server();
    const { freshness, data } = shown(server);
    server.position = 2;
    freshness.changed(news(2));
    await server.answer();
    await server.answer();
    expect(data()).toEqual({ position: 2 });
  });

  it('never reads twice at a time, however many events there are', async () => {
    const server = new Server();
    const { freshness, data } = shown(server);
    for (server.position = 2; server.position < 60; server.position += 1) {
      freshness.changed(news(server.position));
    }
    await server.answer();
    expect(server.asked).toBe(2);
    await server.answer();
    expect(data()).toEqual({ position: 60 });
    expect(server.asked).toBe(2);
  });

  it('reads again what is older than the first thing the stream tells of', async () => {
    const server = new Server();
    const { freshness } = shown(server);
    await server.answer();
    freshness.greet(1);
    expect(server.asked).toBe(1);

    const late = new Server();
    const other = shown(late);
    await late.answer();
    other.freshness.greet(5);
    expect(late.asked).toBe(2);
  });
});

describe('positionOf', () => {
  it('is the smallest of all pages', () => {
    expect(positionOf({ pages: [{ position: 7 }, { position: 5 }] })).toBe(5);
    expect(positionOf({ pages: [{ position: 7 }, {}] })).toBeNull();
    expect(positionOf([])).toBeNull();
  });
});
