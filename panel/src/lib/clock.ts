/** Shorter than this is the way of the answer and a clock that is nearly right. */
const TOLERATED_MS = 30_000;

let ahead = 0;

/** Learn what time it is where Kinora runs; a browser's clock may be wrong, a rehearsal's travels. */
export function setClock(told: string, machine = Date.now()): void {
  const found = new Date(told).getTime() - machine;
  ahead = Math.abs(found) > TOLERATED_MS ? found : 0;
}

/** Milliseconds since the epoch, by Kinora's clock. */
export function now(machine = Date.now()): number {
  return machine + ahead;
}
