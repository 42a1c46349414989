import { Link, useParams } from '@tanstack/react-router';
import { Columns2, Film } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { filmTitle } from '@/components/film/film';
import { type FilmPage, useFilm } from '@/components/film/page';
import { FilmStatusBadge } from '@/components/film/status';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { Desk } from '@/features/review/desk';
import { type Checklist, type Review, useChecklists, useReview } from '@/features/review/review';

/** The judgement of one film. */
export function Screen() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t } = useTranslation('review');
  const page = useFilm(id);
  const review = useReview(id);
  const checklists = useChecklists();
  const film = page.data?.film;
  return (
    <Frame
      title={film ? filmTitle(film) : t('title')}
      summary={
        film ? (
          <span className="flex items-center gap-3">
            <FilmStatusBadge status={film.status} />
            <span className="truncate">{film.summary}</span>
          </span>
        ) : (
          ' '
        )
      }
      actions={
        <>
          {review.data?.predecessor ? (
            <Button asChild>
              <Link to="/compare" search={{ a: review.data.predecessor, b: id }}>
                <Columns2 aria-hidden />
                {t('compare')}
              </Link>
            </Button>
          ) : null}
          <Button asChild>
            <Link to="/animations/$id" params={{ id }}>
              <Film aria-hidden />
              {t('toFilm')}
            </Link>
          </Button>
        </>
      }
    >
      <QueryView query={page} skeleton={<DeskSkeleton />}>
        {(told) => (
          <QueryView query={review} skeleton={<DeskSkeleton />}>
            {(row) => (
              <QueryView query={checklists} skeleton={<DeskSkeleton />}>
                {(versions) => <Content page={told} review={row} versions={versions} />}
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
    </Frame>
  );
}

function Content(props: {
  readonly page: FilmPage;
  readonly review: Review;
  readonly versions: readonly Checklist[];
}) {
  const { film } = props.page;
  const { t } = useTranslation('review');
  if (film.file && !film.purged && props.review.findings.length > 0)
    return <Desk key={`${film.id}${film.file}`} {...props} />;
  const why = film.purged ? 'purged' : film.file ? 'notInspected' : 'noFilm';
  return (
    <EmptyState
      title={t(`empty.${why}`)}
      action={
        <Button look="primary" asChild>
          <Link to="/animations/$id" params={{ id: film.id }}>
            {t('toFilm')}
          </Link>
        </Button>
      }
    >
      {t(`empty.${why}Body`)}
    </EmptyState>
  );
}

function DeskSkeleton() {
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(20rem,26rem)_1fr]">
      <Skeleton className="h-[calc(100vh-11rem)]" />
      <Skeleton className="h-96" />
    </div>
  );
}
