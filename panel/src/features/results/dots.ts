/** Where dots of a plot stand; views are drawn on a logarithm, because they differ by powers. */

export interface Scale {
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
}

/** A logarithmic scale over `width`, from the power of ten below the least to the one above. */
export function logScale(values: readonly number[], width: number): Scale {
  const known = values.map((each) => Math.max(each, 1));
  const first = Math.floor(Math.log10(Math.min(...known, 1e12)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...known, 1))));
  const span = last - first;
  const ticks = Array.from({ length: span + 1 }, (_, index) => 10 ** (first + index));
  return {
    place: (value) => ((Math.log10(Math.max(value, 1)) - first) / span) * width,
    ticks,
  };
}

/** An even scale over `width` from the least value to the greatest. */
export function evenScale(values: readonly number[], width: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || 1;
  return { place: (value) => ((value - least) / span) * width, ticks: [least, most] };
}

/**
 * How far each of the values moves aside so that none hides another: always the same for the
 * same values, alternating above and below, within `most`.
 */
export function spread(places: readonly number[], size: number, most: number): readonly number[] {
  const taken: { place: number; aside: number }[] = [];
  return places.map((place) => {
    const steps = Math.max(1, Math.floor(most / size));
    for (let step = 0; step <= 2 * steps; step += 1) {
      const aside = (step % 2 === 0 ? -1 : 1) * Math.ceil(step / 2) * size;
      const free = taken.every(
        (each) => Math.abs(each.place - place) >= size || Math.abs(each.aside - aside) >= size,
      );
      if (free) {
        taken.push({ place, aside });
        return aside;
      }
    }
    return 0;
  });
}
