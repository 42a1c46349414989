import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/small';
import { PhoneLink } from '@/features/publishing/phone-link';
import type { PublicationPage } from '@/features/publishing/use-publishing';
import { useFormat } from '@/lib/format';

const FILM = 'film.mp4';

/** Everything to carry to the platform: the film, and the texts to copy one by one. */
export function Kit({ page }: { readonly page: PublicationPage }) {
  const { t, i18n } = useTranslation('publishing');
  const format = useFormat();
  const { publication, files, folder } = page;
  const film = files.find((each) => each.name === FILM);
  const told = files.find((each) => each.name === `README.${i18n.resolvedLanguage ?? 'pl'}.txt`);
  const hashtags = publication.hashtags.map((each) => `#${each.replace(/^#/, '')}`).join(' ');
  const texts = [
    { name: 'title', text: publication.title },
    { name: 'caption', text: publication.caption },
    { name: 'hashtags', text: hashtags },
  ].filter((each) => each.text !== '');
  return (
    <section
      aria-label={t(publication.mode === 'kit' ? 'kit.label' : 'kit.words')}
      className="flex flex-col gap-3"
    >
      {film ? (
        <div className="flex gap-3">
          {/* biome-ignore lint/a11y/useMediaCaption: a film without speech has no captions */}
          <video
            src={film.url}
            aria-label={t('kit.film', { title: publication.title })}
            controls
            playsInline
            preload="metadata"
            className="aspect-[9/16] w-36 shrink-0 rounded-md border bg-ground object-cover"
          />
          <div className="flex min-w-0 flex-col items-start gap-2">
            <Button asChild>
              <a href={film.url} download={film.name}>
                <Download aria-hidden />
                {t('kit.download', { size: format.bytes(film.bytes) })}
              </a>
            </Button>
            <p className="text-ink-faint text-sm">{t('kit.folder')}</p>
            <p className="flex items-start gap-1">
              <code className="break-all font-mono text-ink-soft text-xs">{folder}</code>
              <CopyButton text={folder} label={t('kit.copyFolder')} />
            </p>
          </div>
        </div>
      ) : publication.mode === 'kit' ? (
        <p className="text-ink-soft">{t('kit.none')}</p>
      ) : null}
      {film ? <PhoneLink publication={publication.id} /> : null}
      <dl className="divide-y border-y">
        {texts.map((each) => (
          <div key={each.name} className="py-2">
            <dt className="flex items-center justify-between text-ink-faint text-sm">
              {t(`kit.${each.name}`)}
              <CopyButton text={each.text} label={t('kit.copy', { what: t(`kit.${each.name}`) })} />
            </dt>
            <dd className="whitespace-pre-wrap">{each.text}</dd>
          </div>
        ))}
      </dl>
      {told ? (
        <details className="text-ink-soft text-sm">
          <summary>{t('kit.steps')}</summary>
          <pre className="mt-2 whitespace-pre-wrap font-sans">{told.text}</pre>
        </details>
      ) : null}
    </section>
  );
}
