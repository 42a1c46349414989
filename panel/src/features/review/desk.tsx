import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filmTitle } from '@/components/film/film';
import { FindingRow } from '@/components/film/finding';
import { useFindingFlags } from '@/components/film/flags';
import type { FilmPage } from '@/components/film/page';
import { Player } from '@/components/player/player';
import { usePlayer } from '@/components/player/use-player';
import { Button } from '@/components/ui/button';
import { answers, recorded, type Said } from '@/features/review/answers';
import { ChecklistView } from '@/features/review/checklist';
import { Judging } from '@/features/review/judging';
import { Notes, NoteWriter } from '@/features/review/notes';
import { Outcome } from '@/features/review/outcome';
import type { Checklist, Review } from '@/features/review/review';
import { Versions } from '@/features/review/versions';
import { useCommands } from '@/lib/keys';

/** The film, what the machine found, what the operator says: all on one desk. */
export function Desk(props: {
  readonly page: FilmPage;
  readonly review: Review;
  readonly versions: readonly Checklist[];
}) {
  const { page, review, versions } = props;
  const { t } = useTranslation('review');
  const engine = usePlayer(page.film);
  const [said, setSaid] = useState<Said>({});
  const [noting, setNoting] = useState<number | null>(null);
  const answeredVersion = versions.find((each) => each.version === review.checklist);
  const checklist = (review.judgement === 'approved' && answeredVersion) || versions[0];
  const open = review.judgement === '';
  const answered = useMemo(
    () =>
      !checklist
        ? []
        : review.judgement === 'approved'
          ? recorded(checklist, review)
          : answers(checklist, review.findings, said),
    [checklist, review, said],
  );
  const found = useFindingFlags(review.findings);
  const flags = useMemo(
    () => [
      ...found,
      ...review.notes.map((each) => ({
        id: each.id,
        frame: each.frame,
        kind: 'note' as const,
        label: each.text,
      })),
    ],
    [found, review.notes],
  );
  const show = (frame: number) => engine.seek(frame);
  const tick = (item: string, ticked: boolean) => setSaid((now) => ({ ...now, [item]: ticked }));
  const note = () => {
    if (engine.state().playing) engine.pause();
    setNoting(engine.state().frame);
  };
  const group = t('title');
  useCommands([
    { id: 'review-note', keys: 'n', label: t('note'), group, run: note },
    ...(open
      ? answered.slice(0, 9).map(({ item, ticked }, index) => ({
          id: `review-tick-${index + 1}`,
          keys: String(index + 1),
          label: t('tick', { number: index + 1 }),
          group,
          run: () => tick(item.key, !ticked),
        }))
      : []),
  ]);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(20rem,26rem)_1fr]">
      <div className="lg:sticky lg:top-28 lg:self-start">
        <Player
          engine={engine}
          film={{ ...page.film, title: filmTitle(page.film) }}
          flags={flags}
          digits={!open}
          className="h-[calc(100vh-11rem)] min-h-96"
        />
      </div>
      <div className="grid min-w-0 content-start gap-6 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6 xl:order-2">
          {open ? null : <Outcome review={review} />}
          <Part
            title={t('checklist')}
            action={<Versions shown={checklist?.version ?? 0} versions={versions} />}
          >
            <ChecklistView answered={answered} onFrame={show} {...(open ? { onTick: tick } : {})} />
          </Part>
          {open && checklist ? (
            <Judging review={review} version={checklist.version} answered={answered} said={said} />
          ) : null}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Part
            title={t('notes')}
            action={
              <Button size="sm" keys="n" onClick={note}>
                {t('note')}
              </Button>
            }
          >
            {noting === null ? null : (
              <NoteWriter
                film={review.id}
                frame={noting}
                fps={review.fps}
                onClose={() => setNoting(null)}
              />
            )}
            <Notes film={review.id} fps={review.fps} notes={review.notes} onFrame={show} />
          </Part>
          <Part title={t('findings')}>
            <Findings review={review} onFrame={show} />
          </Part>
        </div>
      </div>
    </div>
  );
}

function Part(props: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <div className="mb-1 flex min-h-8 items-center gap-2 border-b">
        <h2 className="flex-1 font-medium text-ink-soft text-sm">{props.title}</h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}

/** Hard failures first, then what deserves a look, then what is in order. */
function Findings(props: { readonly review: Review; readonly onFrame: (frame: number) => void }) {
  const { findings, thresholds } = props.review;
  const { t } = useTranslation('review');
  const weight = (each: (typeof findings)[number]) => (each.passed ? 2 : each.hard ? 0 : 1);
  const sorted = findings.toSorted((one, other) => weight(one) - weight(other));
  return (
    <>
      <ul className="divide-y">
        {sorted.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one check may speak of several frames
          <FindingRow key={index} finding={each} onFrame={props.onFrame} />
        ))}
      </ul>
      <p className="mt-2 text-ink-faint text-sm">{t('thresholds', { name: thresholds })}</p>
    </>
  );
}
