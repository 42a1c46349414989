import { type Reel, shuttled, within } from '@/components/player/frames';
import { Layer } from '@/components/player/layer';

export type SideName = 'a' | 'b';

export interface PairState {
  /** Where the pair is, or is on its way to; counted in the film at the left. */
  readonly frame: number;
  /** The frame that both films show together, as the browser confirmed it; -1 before any. */
  readonly shown: number;
  readonly playing: boolean;
  readonly rate: number;
  readonly speed: number;
  /** By how many frames the film at the right is ahead. */
  readonly offset: number;
  /** How far the search for a difference is, from 0 to 1; null while nobody searches. */
  readonly searched: number | null;
  readonly loopIn: null;
  readonly loopOut: null;
}

/**
 * Two films under one clock. Neither plays by itself: the clock names a frame, both are led there,
 * and only when both show it the next is named. So what is seen is a pair, always.
 */
export class PairEngine {
  private readonly layers: Record<SideName, Layer | null> = { a: null, b: null };
  private readonly listeners = new Set<() => void>();
  private ticket = 0;
  private now: PairState;

  /** Frames as the film at the left counts them, for as long as both go on. */
  readonly reel: Reel;

  constructor(
    left: Reel,
    private readonly right: Reel,
    start: { readonly frame: number; readonly offset: number },
  ) {
    const both = Math.min(left.frames, Math.floor((right.frames * left.fps) / right.fps));
    this.reel = { fps: left.fps, frames: Math.max(both, 1) };
    this.now = {
      frame: within(start.frame, this.reel),
      shown: -1,
      playing: false,
      rate: 1,
      speed: 1,
      offset: start.offset,
      searched: null,
      loopIn: null,
      loopOut: null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): PairState => this.now;

  attach(side: SideName, video: HTMLVideoElement | null): void {
    this.layers[side] = video && new Layer(video, (side === 'a' ? this.reel : this.right).fps);
    if (this.layers.a && this.layers.b) void this.settle(this.now.frame);
  }

  /** The two pictures to draw, when both show the frame of the pair. */
  pictures(): readonly [HTMLVideoElement, HTMLVideoElement] | null {
    const { a, b } = this.layers;
    return a && b && this.now.shown >= 0 ? [a.video, b.video] : null;
  }

  seek(frame: number): void {
    if (this.now.playing) void this.run(++this.ticket, within(frame, this.reel));
    else void this.settle(within(frame, this.reel));
  }

  step(by: number): void {
    this.change({ playing: false });
    void this.settle(within(this.now.frame + by, this.reel));
  }

  toggle(): void {
    if (this.now.playing) this.pause();
    else this.play(1);
  }

  pause(): void {
    this.change({ playing: false });
    void this.settle(this.now.frame);
  }

  shuttle(direction: 1 | -1): void {
    this.play(this.now.playing ? shuttled(this.now.rate, direction) : direction);
  }

  setSpeed(speed: number): void {
    this.change({ speed });
    if (this.now.playing) this.play(this.now.rate);
  }

  setOffset(offset: number): void {
    this.change({ offset });
    if (!this.now.playing) void this.settle(this.now.frame);
  }

  /**
   * Go from frame to frame until `differ` says yes, and stay there. Null when the end came first,
   * or another wish.
   */
  async search(from: number, differ: () => boolean): Promise<number | null> {
    const ticket = ++this.ticket;
    this.change({ playing: false, searched: 0 });
    for (let frame = within(from, this.reel); frame < this.reel.frames; frame++) {
      const seen = await this.both(frame);
      if (ticket !== this.ticket) return null;
      this.change({ frame, searched: frame / this.reel.frames, ...(seen ? { shown: frame } : {}) });
      if (seen && differ()) {
        this.change({ searched: null });
        return frame;
      }
    }
    this.change({ searched: null });
    return null;
  }

  dispose(): void {
    this.ticket += 1;
  }

  private play(rate: number): void {
    const { frame, playing } = this.now;
    const over = !playing && rate > 0 && frame >= this.reel.frames - 1;
    this.change({ playing: true, rate });
    void this.run(++this.ticket, over ? 0 : frame);
  }

  /** The clock: which frame should be seen by now; the pair follows as fast as both can. */
  private async run(ticket: number, from: number): Promise<void> {
    const began = performance.now();
    const { rate, speed } = this.now;
    const end = rate > 0 ? this.reel.frames - 1 : 0;
    for (;;) {
      const gone = ((performance.now() - began) / 1000) * this.reel.fps * rate * speed;
      const frame = within(from + gone, this.reel);
      const seen = await this.both(frame);
      if (ticket !== this.ticket) return;
      this.change(seen ? { frame, shown: frame } : { frame });
      if (frame === end) break;
      await new Promise(requestAnimationFrame);
      if (ticket !== this.ticket) return;
    }
    this.pause();
  }

  private async settle(frame: number): Promise<void> {
    const ticket = ++this.ticket;
    this.change({ frame, shown: -1, searched: null });
    const seen = await this.both(frame);
    if (ticket === this.ticket && seen) this.change({ shown: frame });
  }

  private async both(frame: number): Promise<boolean> {
    const { a, b } = this.layers;
    if (!a || !b) return false;
    const wanted = frame + this.now.offset;
    const beside = within(
      Math.floor(((wanted + 0.5) * this.right.fps) / this.reel.fps),
      this.right,
    );
    const seen = await Promise.all([a.show(frame), b.show(beside)]);
    return seen.every(Boolean);
  }

  private change(changed: Partial<PairState>): void {
    this.now = { ...this.now, ...changed };
    for (const each of this.listeners) each();
  }
}
