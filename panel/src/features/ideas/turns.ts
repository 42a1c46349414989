import { useEffect, useState } from 'react';

/**
 * At most so many pictures are drawn for this page at once. A browser opens six connections to a
 * host; were all of them waiting for sketches, a press on a button would wait with them.
 */
const AT_ONCE = 2;

/** A queue of who may ask the renderer next, first come, first served. */
export class Turns {
  private under = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Calls `go` when it is one's turn. Call what is returned when done, or when giving up. */
  ask(go: () => void): () => void {
    let state: 'waiting' | 'going' | 'over' = 'waiting';
    const begin = () => {
      state = 'going';
      this.under += 1;
      go();
    };
    if (this.under < this.most) begin();
    else this.waiting.push(begin);
    return () => {
      if (state === 'waiting') this.waiting.splice(this.waiting.indexOf(begin), 1);
      if (state === 'going') {
        this.under -= 1;
        this.waiting.shift()?.();
      }
      state = 'over';
    };
  }
}

const turns = new Turns(AT_ONCE);

/** Whether it is time to ask for what is wanted; once true it stays so. */
export function useTurn(wanted: boolean, done: boolean): boolean {
  const [mine, setMine] = useState(false);
  const waits = wanted && !done;
  useEffect(() => (waits ? turns.ask(() => setMine(true)) : undefined), [waits]);
  return mine;
}
