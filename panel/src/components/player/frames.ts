/** Time and frames of a film. Frame `n` is shown from `n / fps` until `(n + 1) / fps`. */
export interface Reel {
  readonly fps: number;
  readonly frames: number;
}

/** The middle of a frame: where to seek, safe from rounding at its borders. */
export function centreOf(frame: number, fps: number): number {
  return (frame + 0.5) / fps;
}

/**
 * The frame a presented picture is, from its media time: the moment the frame begins. Decoders
 * round that moment, so the nearest border counts.
 */
export function presentedFrame(mediaTime: number, fps: number): number {
  return Math.round(mediaTime * fps);
}

/** The nearest frame the film has. */
export function within(frame: number, reel: Reel): number {
  return Math.min(Math.max(Math.round(frame), 0), Math.max(reel.frames - 1, 0));
}

/** `00:07.233`, to the millisecond: where a frame begins. */
export function timecode(frame: number, fps: number): string {
  const ms = Math.round((frame / fps) * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(ms / 60_000)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}

/** Where the digit keys jump: tenths of the film. */
export function tenth(digit: number, reel: Reel): number {
  return within(Math.floor((digit * reel.frames) / 10), reel);
}

/** Speeds of the shuttle: each press of J or L is one step further in its direction. */
const SHUTTLE: readonly number[] = [-4, -2, -1, 0, 1, 2, 4];

export function shuttled(rate: number, direction: 1 | -1): number {
  const place = SHUTTLE.indexOf(rate);
  if (place < 0) return direction;
  const next = SHUTTLE[Math.min(Math.max(place + direction, 0), SHUTTLE.length - 1)] ?? 0;
  return next === 0 ? direction : next;
}

export const SPEEDS = [0.1, 0.25, 0.5, 1, 1.5, 2] as const;

/** The next slower or faster speed. */
export function nextSpeed(speed: number, direction: 1 | -1): number {
  const found = direction > 0 ? SPEEDS.find((s) => s > speed) : SPEEDS.findLast((s) => s < speed);
  return found ?? speed;
}
