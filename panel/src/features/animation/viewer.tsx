import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { filmTitle } from '@/components/film/film';
import { useFindingFlags } from '@/components/film/flags';
import type { FilmPage } from '@/components/film/page';
import type { PlayerEngine } from '@/components/player/engine';
import { Player } from '@/components/player/player';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';

/** The film, or why there is none to see. */
export function Viewer(props: {
  readonly page: FilmPage;
  readonly engine: PlayerEngine;
  readonly onRender: () => void;
}) {
  const { film, findings } = props.page;
  const { t } = useTranslation('animation');
  const flags = useFindingFlags(findings);
  if (film.purged) {
    return (
      <EmptyState
        title={t('purged')}
        action={
          <Button look="primary" onClick={props.onRender}>
            <RotateCcw aria-hidden />
            {t('renderAgain')}
          </Button>
        }
      >
        {t('purgedBody')}
      </EmptyState>
    );
  }
  if (!film.file) return <EmptyState title={t('noFilm')}>{t('noFilmBody')}</EmptyState>;
  return (
    <Player
      engine={props.engine}
      film={{ ...film, title: filmTitle(film) }}
      flags={flags}
      className="h-[calc(100vh-11rem)] min-h-96"
    />
  );
}
