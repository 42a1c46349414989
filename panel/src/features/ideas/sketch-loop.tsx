import { Clapperboard, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTurn } from '@/features/ideas/turns';
import { cn } from '@/lib/cn';

/**
 * The moving sketch of an idea: a still of it first, the loop as soon as the renderer has it.
 * Where motion is not wanted the loop waits for a press on its controls.
 */
export function SketchLoop(props: {
  readonly idea: string;
  /** Address of the loop; empty while there is no sketch. */
  readonly loop: string;
  readonly title: string;
  readonly className?: string;
}) {
  const frame = cn(
    'relative aspect-[9/16] w-full overflow-hidden rounded-md border bg-ground',
    props.className,
  );
  if (!props.loop) return <NoSketch className={frame} />;
  return <Playing key={props.loop} {...props} className={frame} />;
}

function NoSketch({ className }: { readonly className: string }) {
  const { t } = useTranslation('ideas');
  return (
    <div className={cn(className, 'flex flex-col items-center justify-center gap-2 p-3')}>
      <Clapperboard aria-hidden className="size-5 text-ink-faint" />
      <p className="text-center text-ink-faint text-sm">{t('sketch.none')}</p>
    </div>
  );
}

function Playing(props: {
  readonly idea: string;
  readonly loop: string;
  readonly title: string;
  readonly className: string;
}) {
  const { t } = useTranslation('ideas');
  const [still, setStill] = useState<'coming' | 'here' | 'away'>('coming');
  const [film, setFilm] = useState<'coming' | 'here' | 'away'>('coming');
  const stillTurn = useTurn(true, still !== 'coming');
  const filmTurn = useTurn(still !== 'coming', film !== 'coming');
  const calm = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
  const picture = `/api/v1/ideas-board/${props.idea}/still.png${props.loop.replace(/^[^?]*/, '')}`;
  return (
    <div className={props.className}>
      {stillTurn && still !== 'away' ? (
        <img
          src={picture}
          alt=""
          onLoad={() => setStill('here')}
          onError={() => setStill('away')}
          className="absolute inset-0 size-full object-cover"
        />
      ) : null}
      {filmTurn && film !== 'away' ? (
        <video
          src={props.loop}
          aria-label={t('sketch.label', { title: props.title })}
          autoPlay={!calm}
          controls={calm}
          loop
          muted
          playsInline
          onLoadedData={() => setFilm('here')}
          onError={() => setFilm('away')}
          className={cn(
            'absolute inset-0 size-full object-cover transition-opacity',
            film !== 'here' && 'opacity-0',
          )}
        />
      ) : null}
      {film === 'here' ? null : (
        <p className="absolute inset-x-0 bottom-0 flex items-center gap-1 bg-panel/90 px-2 py-1 text-ink-soft text-sm">
          {film === 'away' ? <ImageOff aria-hidden className="size-4" /> : null}
          {t(film === 'away' ? 'sketch.away' : 'sketch.coming')}
        </p>
      )}
    </div>
  );
}
