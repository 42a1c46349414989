import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { dayOf } from '@/features/publishing/days';
import { canBeCarried } from '@/features/publishing/moving';
import { useMove } from '@/features/publishing/use-move';
import type { Publication } from '@/features/publishing/use-publishing';
import { useAbout } from '@/lib/about';
import { asProblem } from '@/lib/problem';
import { useProblemWords } from '@/lib/problem-words';

/** Another day and time in words, for whoever does not want to carry anything. */
export function MoveForm({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation('publishing');
  const words = useProblemWords();
  const zone = useAbout().data?.time_zone;
  const move = useMove(zone);
  const [day, setDay] = useState(dayOf(publication.slot, zone));
  const [time, setTime] = useState('');
  if (!canBeCarried(publication)) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day) move.mutate({ publication, day, time, atOnce: false });
  };
  return (
    <details className="text-sm">
      <summary>{t('move.open')}</summary>
      <form onSubmit={submit} className="mt-3 flex flex-wrap items-start gap-3">
        <Field label={t('move.day')} error={move.isError ? words(asProblem(move.error)) : ''}>
          {(given) => (
            <Input
              {...given}
              type="date"
              required
              className="w-40"
              value={day}
              onChange={(event) => {
                setDay(event.target.value);
                move.reset();
              }}
            />
          )}
        </Field>
        <Field label={t('move.time')} hint={t('move.timeHint')}>
          {(given) => (
            <Input
              {...given}
              type="time"
              className="w-32"
              value={time}
              onChange={(event) => setTime(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" className="mt-6" busy={move.isPending}>
          {t('move.submit')}
        </Button>
      </form>
    </details>
  );
}
