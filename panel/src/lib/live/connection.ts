import { ourHeaders } from '@/lib/client';
import { type StreamMessage, StreamReader } from '@/lib/live/stream';

export type LiveStatus = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'refused';

export interface LiveEvents {
  readonly message: (message: StreamMessage) => void;
  readonly status: (status: LiveStatus) => void;
}

const SILENT_AFTER_MS = 40_000; // the server sends a heartbeat every 15 s
const LONGEST_PAUSE_MS = 1_000; // the server is on this machine, or on the next one

/**
 * News from the server for as long as it is open. After a break it asks for everything after
 * the last position it has seen, so nothing is missed.
 *
 * Read with `fetch` and not `EventSource`: that one gives up for good after a 503, waits three
 * seconds before it tries again, and does not say why it failed.
 */
export class LiveConnection {
  private readonly stop = new AbortController();
  private failures = 0;

  constructor(
    private readonly events: LiveEvents,
    /** The last position that was seen already; null to begin now. */
    private lastId: string | null = null,
  ) {}

  open(): void {
    void this.run();
  }

  close(): void {
    this.stop.abort();
  }

  private async run(): Promise<void> {
    this.events.status('connecting');
    while (!this.stop.signal.aborted) {
      const refused = await this.listen();
      if (this.stop.signal.aborted) return;
      if (refused) {
        this.events.status('refused');
        return;
      }
      this.events.status(this.failures >= 2 ? 'offline' : 'reconnecting');
      await this.pause(Math.min(150 * 2 ** this.failures, LONGEST_PAUSE_MS));
      this.failures += 1;
    }
  }

  /** Listen until the connection ends; whether the server will not have us. */
  private async listen(): Promise<boolean> {
    const watch = new AbortController();
    const end = () => watch.abort();
    this.stop.signal.addEventListener('abort', end);
    let silence = setTimeout(end, SILENT_AFTER_MS);
    try {
      const headers = { Accept: 'text/event-stream', ...ourHeaders('HEAD') } as Record<
        string,
        string
      >;
      if (this.lastId !== null) headers['Last-Event-ID'] = this.lastId;
      const answer = await fetch('/api/v1/live', {
        headers,
        signal: watch.signal,
        cache: 'no-store',
      });
      if (!answer.ok || answer.body === null) return [401, 403, 404].includes(answer.status);
      this.failures = 0;
      this.events.status('live');
      const reader = new StreamReader();
      const pieces = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await pieces.read();
        if (done) return false;
        clearTimeout(silence);
        silence = setTimeout(end, SILENT_AFTER_MS);
        for (const message of reader.push(value)) this.take(message);
      }
    } catch {
      return false; // cut, timed out or closed: the loop knows which
    } finally {
      clearTimeout(silence);
      this.stop.signal.removeEventListener('abort', end);
    }
  }

  private take(message: StreamMessage): void {
    if (message.id !== null) this.lastId = message.id;
    this.events.message(message);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.stop.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
