import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, noon } from '@/features/publishing/days';
import { undoIsCertain, verdictOn } from '@/features/publishing/moving';
import { focusGrip, useCarrying } from '@/features/publishing/use-carrying';
import { useMove } from '@/features/publishing/use-move';
import type { Publication } from '@/features/publishing/use-publishing';
import { useFormat } from '@/lib/format';
import { asProblem } from '@/lib/problem';
import { useProblemWords } from '@/lib/problem-words';

interface Given {
  readonly days: readonly Day[];
  readonly publications: readonly Publication[];
  readonly onShow: (day: Day) => void;
}

/** What is carried, where it would go, and the words for it. */
export function useMoving(props: Given, zone: string | undefined) {
  const { t } = useTranslation('publishing');
  const format = useFormat();
  const words = useProblemWords();
  const move = useMove(zone);
  const [last, setLast] = useState('');
  // What is carried into another week is not among the days shown there.
  const [held, setHeld] = useState<Publication | null>(null);
  const { publications } = props;
  const find = (id: string) =>
    publications.find((each) => each.id === id) ?? (held?.id === id ? held : undefined);
  const place = (each: Publication) => ({
    title: each.title,
    at: `${format.day(each.slot)}, ${format.time(each.slot)}`,
  });
  const stays = (each: Publication) => setLast(t('move.stays', place(each)));
  const drop = (id: string, day: Day) => {
    const publication = find(id);
    if (!publication) return;
    const now = Date.now();
    const verdict = verdictOn(day, publication, publications, zone, now);
    focusGrip(id);
    if (verdict.kind === 'same') return stays(publication);
    const certain = undoIsCertain(publication, now) && publication.publish_at !== null;
    const atOnce = certain && verdict.kind === 'free';
    setLast(t('move.asked', { title: publication.title }));
    move.mutate(
      { publication, day, time: '', atOnce },
      {
        onSuccess: ({ publish_at: at }) =>
          setLast(t('move.told', { title: publication.title, at: at ? format.dateTime(at) : '–' })),
        onError: (error) =>
          setLast(`${t('move.refused', { title: publication.title })} ${words(asProblem(error))}`),
        onSettled: () => focusGrip(id),
      },
    );
  };
  const carrying = useCarrying({
    onDrop: drop,
    onCancel: (id) => {
      const publication = find(id);
      if (publication) stays(publication);
      focusGrip(id);
    },
    onOver: (day) => {
      if (!props.days.includes(day)) props.onShow(day);
    },
  });
  const { carried } = carrying;
  const publication = carried ? find(carried.id) : undefined;
  const verdict =
    carried && publication
      ? verdictOn(carried.over, publication, publications, zone, Date.now())
      : null;
  const over =
    carried && verdict
      ? t(`move.over.${verdict.kind}`, {
          day: format.day(noon(carried.over)),
          by: verdict.kind === 'taken' ? verdict.by : '',
        })
      : '';
  const begun = publication ? t(`move.by.${carried?.by ?? 'keys'}`, place(publication)) : '';
  return {
    ...carrying,
    press: (...given: Parameters<typeof carrying.press>) => {
      setHeld(find(given[1]) ?? null);
      carrying.press(...given);
    },
    pickUp: (id: string, from: Day) => {
      setHeld(find(id) ?? null);
      carrying.pickUp(id, from);
    },
    title: publication?.title ?? '',
    verdict,
    said: carried ? `${over} ${begun}` : last,
  };
}
