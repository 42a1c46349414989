import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SharedStream } from '@/lib/live/shared';
import type { StreamMessage } from '@/lib/live/stream';

/** A server that counts its open streams and tells the same to all of them. */
class Server {
  readonly asked: (string | null)[] = [];
  private readonly open = new Set<ReadableStreamDefaultController<Uint8Array>>();

  get streams(): number {
    return this.open.size;
  }

  fetch = async (_url: string, options: RequestInit): Promise<Response> => {
    this.asked.push(new Headers(options.headers).get('Last-Event-ID'));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.open.add(controller);
        options.signal?.addEventListener('abort', () => {
          this.open.delete(controller);
          controller.error(new Error('aborted'));
        });
        this.send(controller, 1, 'hello');
      },
    });
    return new Response(body);
  };

  tell(position: number): void {
    for (const each of this.open) this.send(each, position, 'read-model');
  }

  private send(to: ReadableStreamDefaultController<Uint8Array>, id: number, event: string): void {
    const data = JSON.stringify({ position: id });
    to.enqueue(new TextEncoder().encode(`id: ${id}\nevent: ${event}\ndata: ${data}\n\n`));
  }
}

/** One lock, as the browser's: given in order, or taken from whoever has it. */
class Locks {
  private held: ((reason: Error) => void) | null = null;
  private readonly waiting: (() => void)[] = [];

  request(
    _name: string,
    options: { steal?: boolean; signal?: AbortSignal },
    work: () => Promise<void> | undefined,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        this.held = reject;
        void Promise.resolve(work()).then(() => {
          if (this.held !== reject) return;
          this.held = null;
          resolve();
          this.waiting.shift()?.();
        });
      };
      options.signal?.addEventListener('abort', () => {
        if (this.held === reject) return;
        const place = this.waiting.indexOf(begin);
        if (place >= 0) this.waiting.splice(place, 1);
        reject(new Error('aborted'));
      });
      if (options.steal) {
        this.held?.(new Error('stolen'));
        begin();
      } else if (this.held === null) begin();
      else this.waiting.push(begin);
    });
  }
}

const tabs: SharedStream[] = [];
let server: Server;

function tab(): { readonly heard: number[]; readonly stream: SharedStream } {
  const heard: number[] = [];
  const stream = new SharedStream({
    status: () => undefined,
    message: (message: StreamMessage) => {
      heard.push(JSON.parse(message.data).position);
    },
  });
  tabs.push(stream);
  stream.open();
  return { heard, stream };
}

beforeEach(() => {
  server = new Server();
  const shown = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', shown);
  vi.stubGlobal('navigator', { locks: new Locks() });
  vi.stubGlobal('fetch', server.fetch);
});

afterEach(() => {
  for (const each of tabs.splice(0)) each.close();
  vi.unstubAllGlobals();
});

describe('SharedStream', () => {
  it('is one for all tabs, and the newest tab goes on where the others were', async () => {
    const first = tab();
    await vi.waitFor(() => expect(first.heard).toEqual([1]));
    server.tell(7);
    await vi.waitFor(() => expect(first.heard).toContain(7));

    const second = tab();
    await vi.waitFor(() => expect(server.asked).toEqual([null, '7']));
    await vi.waitFor(() => expect(server.streams).toBe(1));
    server.tell(8);

    await vi.waitFor(() => expect(first.heard).toContain(8));
    await vi.waitFor(() => expect(second.heard).toContain(8));
    expect(server.streams).toBe(1);
  });

  it('goes on in another tab when the one that listened is closed', async () => {
    const first = tab();
    await vi.waitFor(() => expect(first.heard).toEqual([1]));
    const second = tab();
    await vi.waitFor(() => expect(server.asked).toHaveLength(2));

    second.stream.close();

    await vi.waitFor(() => expect(server.asked).toHaveLength(3));
    await vi.waitFor(() => expect(server.streams).toBe(1));
    server.tell(9);
    await vi.waitFor(() => expect(first.heard).toContain(9));
  });
});
