import { useTranslation } from 'react-i18next';
import { type FilmRow, filmTitle } from '@/components/film/film';
import type { FilmRender } from '@/components/film/page';
import { Select } from '@/components/ui/field';
import { useChoices } from '@/features/compare/sides';
import { useFormat } from '@/lib/format';

/** Chooses the film of one side, and which of its renders. */
export function Chooser(props: {
  readonly side: string;
  readonly film: string;
  readonly render: number;
  readonly renders: readonly FilmRender[];
  readonly onFilm: (film: string) => void;
  readonly onRender: (number: number) => void;
}) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const films = useChoices().data ?? [];
  const name = (film: FilmRow) =>
    [
      filmTitle(film),
      film.variation > 0 ? t('variation', { number: film.variation + 1 }) : '',
      format.date(film.commissioned_at),
    ]
      .filter(Boolean)
      .join(' · ');
  const known = films.some((each) => each.id === props.film);
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="font-mono text-ink-soft">{props.side}</span>
      <Select
        aria-label={t('film', { side: props.side })}
        className="max-w-80"
        value={known ? props.film : ''}
        options={[
          { value: '', label: t('choose') },
          ...films.map((each) => ({ value: each.id, label: name(each) })),
        ]}
        onChange={props.onFilm}
      />
      {props.renders.length > 1 ? (
        <Select
          aria-label={t('renderOf', { side: props.side })}
          value={String(props.render)}
          options={[
            { value: '0', label: t('latest') },
            ...props.renders
              .slice(0, -1)
              .map((each) => ({ value: String(each.number), label: t('render', each) })),
          ]}
          onChange={(value) => props.onRender(Number(value))}
        />
      ) : null}
    </span>
  );
}
