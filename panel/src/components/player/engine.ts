import { centreOf, type Reel, shuttled, within } from '@/components/player/frames';
import { Layer } from '@/components/player/layer';

export type LayerName = 'master' | 'proxy';

export interface PlayerState {
  /** Where the player is, or is on its way to. */
  readonly frame: number;
  /** The browser confirmed that `frame` is what is on the screen. */
  readonly settled: boolean;
  readonly playing: boolean;
  /** Steps of the shuttle: 1 is normal, -2 twice as fast backwards. */
  readonly rate: number;
  /** A factor on it, from 0.1 to 2. */
  readonly speed: number;
  readonly loopIn: number | null;
  readonly loopOut: number | null;
  readonly volume: number;
  /** Which of the two elements is seen. */
  readonly front: LayerName;
  /** Which of them is about to be seen: it lies above, almost transparent, so that it is drawn. */
  readonly incoming: LayerName | null;
}

const SHARP_AFTER_MS = 140;

/**
 * Plays the master and steps through the proxy, whose every picture is a key frame. A step shows
 * the proxy at once and the master, which is sharper, as soon as it shows the same frame. Nothing
 * is called shown before the browser has presented it.
 */
export class PlayerEngine {
  private readonly layers: Record<LayerName, Layer | null> = { master: null, proxy: null };
  private readonly listeners = new Set<() => void>();
  private proxyBroken = false;
  private ticket = 0;
  private stopping: () => void = () => undefined;
  private now: PlayerState;

  constructor(
    readonly reel: Reel,
    start = 0,
  ) {
    this.now = {
      frame: within(start, reel),
      settled: false,
      playing: false,
      rate: 1,
      speed: 1,
      loopIn: null,
      loopOut: null,
      volume: 1,
      front: 'proxy',
      incoming: 'proxy',
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): PlayerState => this.now;

  /** Hand over an element; null takes it away. */
  attach(name: LayerName, video: HTMLVideoElement | null): void {
    this.layers[name] = video && new Layer(video, this.reel.fps);
    if (!video) return;
    if (name === 'master') video.volume = this.now.volume;
    if (this.layers.master && this.layers.proxy) void this.settle(this.now.frame);
  }

  /** The proxy cannot be had: the master is stepped instead, which takes longer. */
  proxyFailed(): void {
    if (this.proxyBroken) return;
    this.proxyBroken = true;
    void this.settle(this.now.frame);
  }

  /** Go to a frame. A film that plays goes on playing from there. */
  seek(frame: number): void {
    const target = within(frame, this.reel);
    const video = this.layers.master?.video;
    if (this.now.playing && this.now.rate > 0 && video) {
      video.currentTime = centreOf(target, this.reel.fps);
      this.change({ frame: target });
      return;
    }
    if (this.now.playing) this.stop();
    void this.settle(target);
  }

  step(by: number): void {
    if (this.now.playing) this.stop();
    void this.settle(within(this.now.frame + by, this.reel));
  }

  toggle(): void {
    if (this.now.playing) this.pause();
    else this.play(1);
  }

  pause(): void {
    this.stop();
    void this.settle(this.now.frame);
  }

  /** J and L. */
  shuttle(direction: 1 | -1): void {
    this.play(this.now.playing ? shuttled(this.now.rate, direction) : direction);
  }

  play(rate: number): void {
    this.stop();
    const ticket = ++this.ticket;
    this.change({ playing: true, rate, settled: false });
    void (rate > 0 ? this.forwards(ticket) : this.backwards(ticket));
  }

  setSpeed(speed: number): void {
    this.change({ speed });
    const video = this.layers.master?.video;
    if (video) video.playbackRate = Math.max(this.now.rate, 0.25) * speed;
    if (this.now.playing && this.now.rate < 0) this.play(this.now.rate);
  }

  setVolume(volume: number): void {
    const video = this.layers.master?.video;
    if (video) video.volume = volume;
    this.change({ volume });
  }

  /** I and O: the same frame again takes the border away. */
  setLoop(border: 'loopIn' | 'loopOut'): void {
    const { frame } = this.now;
    this.change({ [border]: this.now[border] === frame ? null : frame });
    const { loopIn, loopOut } = this.now;
    if (loopIn !== null && loopOut !== null && loopIn >= loopOut)
      this.change({ [border === 'loopIn' ? 'loopOut' : 'loopIn']: null });
  }

  clearLoop(): void {
    this.change({ loopIn: null, loopOut: null });
  }

  /** The player goes away: nothing plays on unseen. */
  dispose(): void {
    this.ticket += 1;
    this.stopping();
    this.stopping = () => undefined;
  }

  private get stepper(): Layer | null {
    return this.proxyBroken ? this.layers.master : (this.layers.proxy ?? this.layers.master);
  }

  private nameOf(layer: Layer | null): LayerName {
    return layer === this.layers.proxy ? 'proxy' : 'master';
  }

  /** Show one frame and stay there: first as fast as can be, then as sharp as can be. */
  private async settle(frame: number): Promise<void> {
    const ticket = ++this.ticket;
    const stepper = this.stepper;
    this.change({ frame, settled: false, incoming: this.nameOf(stepper) });
    const shown = (await stepper?.show(frame)) === true;
    if (ticket !== this.ticket) return;
    if (shown) this.change({ settled: true, front: this.nameOf(stepper), incoming: null });
    const { master } = this.layers;
    if (!master || (shown && master === stepper)) return;
    await new Promise((resolve) => setTimeout(resolve, SHARP_AFTER_MS));
    if (ticket !== this.ticket) return;
    this.change({ incoming: 'master' });
    const sharp = await master.show(frame);
    if (ticket !== this.ticket) return;
    this.change(sharp ? { settled: true, front: 'master', incoming: null } : { incoming: null });
  }

  private async forwards(ticket: number): Promise<void> {
    const { master } = this.layers;
    if (!master) return;
    const { video } = master;
    const { loopIn, loopOut, frame } = this.now;
    const over = frame >= (loopOut ?? this.reel.frames - 1);
    this.change({ incoming: 'master' });
    await master.show(over ? (loopIn ?? 0) : frame);
    if (ticket !== this.ticket) return;
    this.change({ front: 'master', incoming: null });
    video.playbackRate = this.now.rate * this.now.speed;
    const ended = () => this.ended();
    video.addEventListener('ended', ended);
    let handle = 0;
    const follow = (_now: number, data: VideoFrameCallbackMetadata) => {
      this.passed(master.moved(data.mediaTime), video);
      handle = video.requestVideoFrameCallback(follow);
    };
    handle = video.requestVideoFrameCallback(follow);
    this.stopping = () => {
      video.pause();
      video.removeEventListener('ended', ended);
      video.cancelVideoFrameCallback(handle);
      this.now = { ...this.now, frame: within(master.frame, this.reel) };
    };
    await video.play().catch(() => {
      if (ticket === this.ticket) this.pause();
    });
  }

  /** A frame went by while playing: round the loop at its end. */
  private passed(frame: number, video: HTMLVideoElement): void {
    this.change({ frame: within(frame, this.reel) });
    const { loopIn, loopOut } = this.now;
    if (loopOut !== null && frame >= loopOut)
      video.currentTime = centreOf(loopIn ?? 0, this.reel.fps);
  }

  private ended(): void {
    const { loopIn, loopOut } = this.now;
    if (loopIn !== null && loopOut === null) this.play(this.now.rate);
    else this.pause();
  }

  /** No browser plays backwards: frames of the proxy are shown one after the other. */
  private async backwards(ticket: number): Promise<void> {
    const { rate, speed, frame: from, loopIn, loopOut } = this.now;
    const began = performance.now();
    this.change({ incoming: this.nameOf(this.stepper) });
    for (;;) {
      const gone = ((performance.now() - began) / 1000) * this.reel.fps * -rate * speed;
      const target = within(from - gone, this.reel);
      const shown = await this.stepper?.show(target);
      if (ticket !== this.ticket) return;
      this.change({ frame: target, front: this.nameOf(this.stepper), settled: shown === true });
      if (target <= (loopIn ?? 0)) break;
      await new Promise(requestAnimationFrame);
      if (ticket !== this.ticket) return;
    }
    if (loopIn !== null && loopOut !== null) {
      this.change({ frame: loopOut });
      this.play(rate);
    } else this.pause();
  }

  private stop(): void {
    this.ticket += 1;
    this.stopping();
    this.stopping = () => undefined;
    this.change({ playing: false });
  }

  private change(changed: Partial<PlayerState>): void {
    this.now = { ...this.now, ...changed };
    for (const each of this.listeners) each();
  }
}
