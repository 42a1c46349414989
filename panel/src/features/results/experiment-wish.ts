import {
  type ExperimentWish,
  FEWEST_FILMS,
  MOST_FILMS,
  USUAL_FILMS,
} from '@/features/results/use-experiments';

export interface Typed {
  readonly name: string;
  readonly hypothesis: string;
  readonly kind: string;
  readonly value: string;
  readonly platform: string;
  readonly metric: string;
  readonly films: string;
}

/** What a form begins with; a finding may have named feature and platform already. */
export function begun(feature = '', platform = 'youtube'): Typed {
  const at = feature.indexOf(':');
  return {
    name: '',
    hypothesis: '',
    kind: at < 0 ? 'tag' : feature.slice(0, at),
    value: at < 0 ? '' : feature.slice(at + 1),
    platform,
    metric: 'views_7d',
    films: String(USUAL_FILMS),
  };
}

/** What was typed as a question, or the fields that are not right yet. */
export function wishOf(typed: Typed): {
  readonly wish: ExperimentWish;
  readonly wrong: readonly (keyof Typed)[];
} {
  const films = Number(typed.films.trim());
  const whole = Number.isInteger(films) && films >= FEWEST_FILMS && films <= MOST_FILMS;
  const wrong: (keyof Typed)[] = [];
  for (const name of ['name', 'hypothesis', 'value'] as const) {
    if (typed[name].trim() === '') wrong.push(name);
  }
  if (!whole) wrong.push('films');
  return {
    wish: {
      name: typed.name.trim(),
      hypothesis: typed.hypothesis.trim(),
      feature: `${typed.kind}:${typed.value.trim()}`,
      platform: typed.platform,
      metric: typed.metric,
      films,
    },
    wrong,
  };
}
