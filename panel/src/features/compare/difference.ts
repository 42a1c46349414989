/** How far two pictures are apart, in steps of 255. */
export interface Apart {
  readonly mean: number;
  readonly most: number;
}

/** Two pictures as bytes of red, green, blue and alpha; alpha does not count. */
export function apart(one: Uint8ClampedArray, other: Uint8ClampedArray): Apart {
  let sum = 0;
  let most = 0;
  for (let index = 0; index < one.length; index++) {
    if (index % 4 === 3) continue;
    const step = Math.abs((one[index] ?? 0) - (other[index] ?? 0));
    sum += step;
    if (step > most) most = step;
  }
  return { mean: one.length > 0 ? sum / ((one.length / 4) * 3) : 0, most };
}

/** More than what an encoder does to equal pictures. */
export function differs({ mean, most }: Apart): boolean {
  return most > 32 || mean > 1.5;
}

/**
 * The first frame whose digest differs, of digests taken `every` frames; null when all are equal.
 * Between it and the one before lies the first difference.
 */
export function firstOther(
  one: readonly string[],
  other: readonly string[],
  every: number,
): { readonly after: number; readonly at: number } | null {
  const place = one.findIndex((digest, index) => digest !== other[index]);
  if (place < 0) return null;
  return { after: Math.max((place - 1) * every, 0), at: place * every };
}

const WIDTH = 108;
const HEIGHT = 192;

/** Compares what two elements show, in small. */
export class Scales {
  private readonly pens = [pen(), pen()] as const;

  weigh(pictures: readonly [CanvasImageSource, CanvasImageSource]): Apart {
    const [one, other] = this.pens.map((each, index) => {
      each?.drawImage(pictures[index === 0 ? 0 : 1], 0, 0, WIDTH, HEIGHT);
      return each?.getImageData(0, 0, WIDTH, HEIGHT).data ?? new Uint8ClampedArray();
    });
    return apart(one ?? new Uint8ClampedArray(), other ?? new Uint8ClampedArray());
  }
}

function pen(): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  return canvas.getContext('2d', { willReadFrequently: true });
}
