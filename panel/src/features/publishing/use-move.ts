import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Day } from '@/features/publishing/days';
import { sameTimeOn, undoIsCertain } from '@/features/publishing/moving';
import type { Publication } from '@/features/publishing/use-publishing';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';
import { useFormat } from '@/lib/format';

const AFFECTS = ['publishing_calendar', 'today'];
const STRETCHES: QueryKey = ['publishing_calendar', 'stretch'];

interface Calendar {
  readonly items: readonly Publication[];
}

export interface Move {
  readonly publication: Publication;
  readonly day: Day;
  /** `18:30`; empty: the time of day it has. */
  readonly time: string;
  /** Whether the calendar shows it as moved before the server has answered. */
  readonly atOnce: boolean;
}

/** Move a publication to another day; where that is certain it can be taken back. */
export function useMove(zone: string | undefined) {
  const { t } = useTranslation('publishing');
  const format = useFormat();
  const client = useQueryClient();
  const place = (id: string) => ({ params: { path: { publication_id: id } } });

  const show = async ({ publication, day, atOnce }: Move) => {
    if (!atOnce) return () => {};
    await client.cancelQueries({ queryKey: STRETCHES });
    const before = client.getQueriesData<Calendar>({ queryKey: STRETCHES });
    const slot = sameTimeOn(publication.slot, day, zone);
    client.setQueriesData<Calendar>({ queryKey: STRETCHES }, (page) =>
      page === undefined
        ? undefined
        : {
            ...page,
            items: page.items.map((each) =>
              each.id === publication.id ? { ...each, slot, publish_at: slot } : each,
            ),
          },
    );
    return () => {
      for (const [key, page] of before) client.setQueryData(key, page);
    };
  };

  return useCommand({
    run: ({ publication, day, time }: Move) =>
      read(
        api.POST('/api/v1/publishing-calendar/{publication_id}/move', {
          ...place(publication.id),
          body: { day, time },
        }),
      ),
    before: show,
    told: ({ publication }, { publish_at: at }) =>
      t('move.told', { title: publication.title, at: at ? format.dateTime(at) : '–' }),
    undo: ({ publication }) =>
      read(
        api.POST('/api/v1/publishing-calendar/{publication_id}/move/undo', place(publication.id)),
      ),
    undoable: ({ publication }) => undoIsCertain(publication, Date.now()),
    affects: AFFECTS,
  });
}
