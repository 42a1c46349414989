import { ImageOff, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { stillOf } from '@/features/language/capability-card';
import { useCommands } from '@/lib/keys';

type Film = 'unasked' | 'coming' | 'here' | 'away';

/** The example of a capability: its still, and moving as soon as that was asked for and made. */
export function ExampleFilm(props: { readonly capability: string; readonly sentence: string }) {
  const { t } = useTranslation('language');
  const [film, setFilm] = useState<Film>('unasked');
  const play = () => setFilm((now) => (now === 'here' ? now : 'coming'));
  useCommands([{ id: 'language-play', keys: 'p', label: t('play'), group: t('title'), run: play }]);
  return (
    <div
      className="relative aspect-[9/16] overflow-hidden rounded-md border bg-ground"
      aria-busy={film === 'coming'}
    >
      <img
        src={stillOf(props.capability)}
        alt={t('still', { sentence: props.sentence })}
        className="absolute inset-0 size-full object-cover"
      />
      {film === 'coming' || film === 'here' ? (
        <video
          src={`/api/v1/language/capabilities/${props.capability}/preview.mp4`}
          aria-label={t('film', { sentence: props.sentence })}
          autoPlay
          controls={film === 'here'}
          loop
          muted
          playsInline
          onLoadedData={() => setFilm('here')}
          onError={() => setFilm('away')}
          className="absolute inset-0 size-full object-cover"
        />
      ) : null}
      {film === 'here' ? null : (
        <div className="absolute inset-x-0 bottom-0 flex justify-center p-3">
          {film === 'unasked' ? (
            <Button keys="p" onClick={play}>
              <Play aria-hidden />
              {t('play')}
            </Button>
          ) : (
            <p role="status" className="flex gap-2 rounded-md bg-raised px-3 py-1 text-ink-soft">
              {film === 'away' ? <ImageOff aria-hidden className="size-4" /> : null}
              {t(film === 'away' ? 'away' : 'coming')}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
