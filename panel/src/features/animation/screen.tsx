import { Link, useParams } from '@tanstack/react-router';
import { Archive, ArchiveRestore, CircleCheckBig, Columns2, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filmTitle } from '@/components/film/film';
import { type FilmPage, useFilm } from '@/components/film/page';
import { FilmStatusBadge } from '@/components/film/status';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { UnderWay, useUnderWay } from '@/components/patterns/under-way';
import { usePlayer } from '@/components/player/use-player';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/states';
import { Tabs } from '@/components/ui/tabs';
import { Timeline } from '@/components/ui/timeline';
import { useArchiving, useRenderAgain } from '@/features/animation/acts';
import { Attempts } from '@/features/animation/attempts';
import { DocumentView } from '@/features/animation/document';
import { Overview } from '@/features/animation/overview';
import { Renders } from '@/features/animation/renders';
import { Viewer } from '@/features/animation/viewer';
import { useCommands } from '@/lib/keys';
import { useRecorded } from '@/lib/recorded';
import { useUrlState } from '@/lib/url-state';

const STATE = { tab: 'overview' };

/** One film: seen, explained and proved. */
export function Screen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useFilm(id);
  const { t } = useTranslation('animation');
  const film = query.data?.film;
  const [{ tab }, change] = useUrlState(STATE);
  const again = useRenderAgain(id);
  // Where the new film will stand beside the one it repeats.
  const render = () => again.mutate(undefined, { onSuccess: () => change({ tab: 'renders' }) });
  return (
    <Frame
      title={film ? filmTitle(film) : t('title')}
      summary={film ? <Summary page={query.data} /> : ' '}
      actions={
        query.data ? (
          <Actions key={id} page={query.data} busy={again.isPending} onRender={render} />
        ) : undefined
      }
    >
      <QueryView query={query} skeleton={<FilmSkeleton />}>
        {(page) => (
          <Content
            key={page.film.file}
            page={page}
            tab={tab}
            onTab={(value) => change({ tab: value })}
            onRender={render}
          />
        )}
      </QueryView>
    </Frame>
  );
}

function Summary({ page }: { readonly page: FilmPage | undefined }) {
  const { t } = useTranslation('animation');
  const recorded = useRecorded();
  if (!page) return null;
  const { film } = page;
  return (
    <span className="flex items-center gap-3">
      <FilmStatusBadge status={film.status} />
      {film.archived ? <span>{t('inArchive')}</span> : null}
      <span className="truncate">{film.failure || recorded(film.judgement) || film.summary}</span>
    </span>
  );
}

function Actions(props: {
  readonly page: FilmPage;
  readonly busy: boolean;
  readonly onRender: () => void;
}) {
  const { film, lineage } = props.page;
  const { t } = useTranslation('animation');
  const archiving = useArchiving(film.id, film.archived);
  const other = lineage.findLast((each) => each.id !== film.id);
  useCommands([
    {
      id: 'film-render',
      keys: 'shift+r',
      label: t('renderAgain'),
      group: t('title'),
      run: props.onRender,
    },
    {
      id: 'film-archive',
      keys: 'shift+a',
      label: t(film.archived ? 'restore' : 'archive'),
      group: t('title'),
      run: () => archiving.mutate(),
    },
  ]);
  return (
    <>
      {other ? (
        <Button asChild>
          <Link to="/compare" search={{ a: other.id, b: film.id }}>
            <Columns2 aria-hidden />
            {t('compare')}
          </Link>
        </Button>
      ) : null}
      <Button busy={archiving.isPending} onClick={() => archiving.mutate()}>
        {film.archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        {t(film.archived ? 'restore' : 'archive')}
      </Button>
      <Button busy={props.busy} disabled={!film.document_digest} onClick={props.onRender}>
        <RotateCcw aria-hidden />
        {t('renderAgain')}
      </Button>
      {film.status === 'inspected' ? (
        <Button look="primary" asChild>
          <Link to="/review/$id" params={{ id: film.id }}>
            <CircleCheckBig aria-hidden />
            {t('review')}
          </Link>
        </Button>
      ) : null}
    </>
  );
}

function Content(props: {
  readonly page: FilmPage;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly onRender: () => void;
}) {
  const { page } = props;
  const { film } = page;
  const { t } = useTranslation('animation');
  const engine = usePlayer(film);
  const works = useUnderWay({ subject: film.id });
  const [show] = useState(() => (frame: number) => engine.seek(frame));
  const moments = page.timeline.map((each) => ({
    id: String(each.position),
    at: each.at,
    title: each.sentence,
    body: `${each.actor} · ${each.position}`,
  }));
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(20rem,26rem)_1fr]">
      <div className="lg:sticky lg:top-28 lg:self-start">
        <Viewer page={page} engine={engine} onRender={props.onRender} />
      </div>
      <div className="min-w-0">
        <UnderWay label={t('underWay')} works={works} />
        <Tabs
          label={t('title')}
          value={props.tab}
          onChange={props.onTab}
          tabs={[
            {
              value: 'overview',
              label: t('tab.overview'),
              content: <Overview page={page} onFrame={show} />,
            },
            {
              value: 'document',
              label: t('tab.document'),
              content: <DocumentView film={film.id} />,
            },
            { value: 'attempts', label: t('tab.attempts'), content: <Attempts film={film.id} /> },
            {
              value: 'renders',
              label: t('tab.renders'),
              content: <Renders renders={page.renders} onFrame={show} />,
            },
            { value: 'events', label: t('tab.events'), content: <Timeline moments={moments} /> },
          ]}
        />
      </div>
    </div>
  );
}

function FilmSkeleton() {
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(20rem,26rem)_1fr]">
      <Skeleton className="h-[calc(100vh-11rem)]" />
      <Skeleton className="h-96" />
    </div>
  );
}
