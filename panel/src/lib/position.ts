/** The position of the last event this panel wrote; 0 before the first. */
let written = 0;

/** Remember that the log now reaches at least this far: later reads must include it. */
export function wroteAt(position: number): void {
  written = Math.max(written, position);
}

export function atLeast(): number {
  return written;
}
