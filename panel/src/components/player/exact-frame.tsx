import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { timecode } from '@/components/player/frames';
import type { PlayableFilm } from '@/components/player/player';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Digest } from '@/components/ui/small';
import { ErrorState } from '@/components/ui/states';
import { Waiting } from '@/components/ui/waiting';
import { ourHeaders } from '@/lib/client';
import { problemOf } from '@/lib/problem';

interface Exact {
  readonly address: string;
  readonly digest: string;
}

/** The frame as the renderer draws it now, with the digest of the picture. */
async function readExact(film: string, frame: number): Promise<Exact> {
  const answer = await fetch(`/api/v1/animations/${film}/frames/${frame}.png`, {
    headers: ourHeaders('GET'),
  });
  if (!answer.ok) throw await problemOf(answer);
  const address = URL.createObjectURL(await answer.blob());
  return { address, digest: (answer.headers.get('ETag') ?? '').replaceAll('"', '') };
}

/** One frame, not from the decoder but from the renderer: the picture that was meant. */
export function ExactFrame(props: {
  readonly film: PlayableFilm;
  readonly frame: number;
  readonly fps: number;
  readonly onClose: () => void;
}) {
  const { film, frame } = props;
  const { t } = useTranslation('player');
  const query = useQuery({
    queryKey: ['exact-frame', film.id, film.file, frame],
    queryFn: () => readExact(film.id, frame),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const address = query.data?.address;
  useEffect(() => () => URL.revokeObjectURL(address ?? ''), [address]);
  const time = timecode(frame, props.fps);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('exactTitle', { frame, time })}
      description={t('exactHint')}
      footer={
        query.data ? (
          <Button asChild>
            <a href={query.data.address} download={`${film.id.slice(0, 8)}-${frame}.png`}>
              <Download aria-hidden />
              {t('download')}
            </a>
          </Button>
        ) : undefined
      }
    >
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <figure>
          <img
            src={query.data.address}
            alt={t('picture', { title: film.title, frame })}
            className="mx-auto max-h-[52vh] rounded-md"
          />
          <figcaption className="mt-2 flex items-center justify-center gap-2 text-ink-soft text-sm">
            {t('digest')}
            <Digest value={query.data.digest} length={16} />
          </figcaption>
        </figure>
      ) : (
        <Waiting className="h-64" />
      )}
    </Dialog>
  );
}
