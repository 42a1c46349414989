import { LiveConnection, type LiveEvents, type LiveStatus } from '@/lib/live/connection';
import type { StreamMessage } from '@/lib/live/stream';

const NAME = 'kinora.live';
const SAID_EVERY_MS = 15_000;
const SILENT_AFTER_MS = 45_000;

type Said =
  | { readonly kind: 'message'; readonly message: StreamMessage }
  | { readonly kind: 'status'; readonly status: LiveStatus; readonly lastId: string | null }
  | { readonly kind: 'ask' };

/**
 * One stream for all tabs: browsers allow six connections to a server, and every tab that
 * listened by itself would hold one for good.
 *
 * The tab that holds a lock listens and passes on what it hears. The tab that was shown last
 * takes the lock, since browsers slow down tabs behind others; it goes on behind the last
 * position it has heard. Where a browser has no locks, every tab listens for itself.
 */
export class SharedStream {
  private readonly ended = new AbortController();
  private readonly channel =
    'BroadcastChannel' in globalThis && globalThis.navigator?.locks
      ? new BroadcastChannel(NAME)
      : null;
  private connection: LiveConnection | null = null;
  private status: LiveStatus = 'connecting';
  private lastId: string | null = null;
  private begun = false;
  private heardAt = Date.now();
  private asking = new AbortController();

  constructor(private readonly events: LiveEvents) {}

  open(): void {
    if (!this.channel) {
      this.listen();
      return;
    }
    const { signal } = this.ended;
    this.channel.addEventListener('message', ({ data }) => this.hear(data as Said), { signal });
    document.addEventListener('visibilitychange', () => this.takeOver(), { signal });
    const watch = setInterval(() => {
      if (this.connection) this.say(this.state());
      else if (Date.now() - this.heardAt > SILENT_AFTER_MS) this.takeOver();
    }, SAID_EVERY_MS);
    signal.addEventListener('abort', () => clearInterval(watch));
    this.say({ kind: 'ask' });
    void this.lead(false);
  }

  close(): void {
    this.ended.abort();
    this.asking.abort();
    this.mute();
    this.channel?.close();
  }

  /** Listen here, once it is known from where on, if this is the tab that is looked at. */
  private takeOver(): void {
    const shown = document.visibilityState === 'visible';
    if (shown && this.begun && !this.connection) void this.lead(true);
  }

  /** Wait for the lock, or take it from another tab; listen for as long as it is ours. */
  private async lead(steal: boolean): Promise<void> {
    this.asking.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.heardAt = Date.now();
    try {
      await navigator.locks.request(NAME, steal ? { steal } : { signal: asking.signal }, () => {
        if (asking.signal.aborted) return undefined;
        this.listen();
        return new Promise<void>((resolve) => {
          this.ended.signal.addEventListener('abort', () => resolve());
        });
      });
    } catch {
      if (asking.signal.aborted) return;
      this.mute(); // another tab took the lock
      void this.lead(false);
    }
  }

  private listen(): void {
    this.mute();
    this.connection = new LiveConnection(
      {
        status: (status) => {
          this.take(status);
          this.say(this.state());
        },
        message: (message) => {
          this.pass(message);
          this.say({ kind: 'message', message });
        },
      },
      this.lastId,
    );
    this.connection.open();
  }

  private mute(): void {
    this.connection?.close();
    this.connection = null;
  }

  private hear(said: Said): void {
    if (said.kind === 'ask') {
      if (this.connection) this.say(this.state());
      return;
    }
    if (this.connection) return;
    this.heardAt = Date.now();
    if (said.kind === 'message') this.pass(said.message);
    else {
      this.take(said.status);
      if (this.begun || said.lastId === null) return;
      this.begin(said.lastId);
      this.takeOver();
    }
  }

  /** The first that this tab hears: everything behind this position will be passed on. */
  private begin(lastId: string): void {
    const data = JSON.stringify({ position: Number(lastId) });
    this.pass({ event: 'hello', id: lastId, data });
  }

  private pass(message: StreamMessage): void {
    if (message.id !== null) this.lastId = message.id;
    if (message.event === 'hello') this.begun = true;
    this.events.message(message);
  }

  private take(status: LiveStatus): void {
    const onlyMoved = status === 'connecting' && this.status === 'live';
    if (onlyMoved || status === this.status) return;
    this.status = status;
    this.events.status(status);
  }

  private state(): Said {
    return { kind: 'status', status: this.status, lastId: this.lastId };
  }

  private say(said: Said): void {
    this.channel?.postMessage(said);
  }
}
