import { centreOf, presentedFrame } from '@/components/player/frames';

/**
 * A browser under load may lose the news that a frame was presented: then the element is led to
 * another place within the same frame. Where to, in parts of a frame, and how long to wait there.
 */
const TRIES = [
  { nudge: 0, patience: 1_500 },
  { nudge: 0.2, patience: 4_000 },
] as const;

/** One video element that shows single frames and says which one it really shows. */
export class Layer {
  private wanted = -1;
  private shown = -1;
  /** Where the element was led last; -1 while it goes by itself. What is shown may lag behind. */
  private led = -1;

  constructor(
    readonly video: HTMLVideoElement,
    private readonly fps: number,
  ) {}

  /** The frame that was presented last, as the browser confirmed it; -1 before the first. */
  get frame(): number {
    return this.shown;
  }

  /**
   * Present one frame. True once the browser confirms that this very frame is on the screen;
   * false when another one was asked for meanwhile, or none came.
   */
  async show(frame: number): Promise<boolean> {
    this.wanted = frame;
    if (this.shown === frame && this.led === frame && !this.video.seeking) return true;
    if (this.video.readyState < HTMLMediaElement.HAVE_METADATA) await this.ready();
    if (this.wanted !== frame) return false;
    for (const { nudge, patience } of TRIES) {
      const presented = this.presentation(frame, patience);
      this.led = frame;
      this.video.currentTime = centreOf(frame + nudge, this.fps);
      if (await presented) return this.wanted === frame;
      if (this.wanted !== frame) return false;
    }
    return false;
  }

  /** Forget what was shown: the film plays on. */
  moved(mediaTime: number): number {
    this.shown = presentedFrame(mediaTime, this.fps);
    this.wanted = this.shown;
    this.led = -1;
    return this.shown;
  }

  private ready(): Promise<void> {
    return new Promise((resolve) => {
      const { signal, abort } = expiring(TRIES[1].patience);
      const done = () => {
        resolve();
        abort();
      };
      signal.addEventListener('abort', done, { once: true });
      this.video.addEventListener('loadedmetadata', done, { signal });
      this.video.addEventListener('error', done, { signal });
    });
  }

  private presentation(frame: number, patience: number): Promise<boolean> {
    return new Promise((resolve) => {
      const { signal, abort } = expiring(patience);
      const end = (seen: boolean) => {
        resolve(seen);
        this.video.cancelVideoFrameCallback(handle);
        abort();
      };
      const look = (_now: number, data: VideoFrameCallbackMetadata) => {
        this.shown = presentedFrame(data.mediaTime, this.fps);
        if (this.shown === frame) end(true);
        else if (this.wanted !== frame) end(false);
        else handle = this.video.requestVideoFrameCallback(look);
      };
      let handle = this.video.requestVideoFrameCallback(look);
      signal.addEventListener('abort', () => end(this.shown === frame), { once: true });
      this.video.addEventListener('error', () => end(false), { signal });
    });
  }
}

function expiring(patience: number) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  const abort = () => {
    clearTimeout(timer);
    controller.abort();
  };
  return { signal: controller.signal, abort };
}
