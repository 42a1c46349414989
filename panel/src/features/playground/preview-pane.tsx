import { CircleStop, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/toggle';
import { CostFacts } from '@/features/playground/cost-facts';
import type { Preview } from '@/features/playground/use-preview';
import type { Cost } from '@/features/playground/verdict';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';
import { useProblemWords } from '@/lib/problem-words';

/** The film of what is written. The last good one stays in sight until there is a newer one. */
export function PreviewPane(props: {
  readonly text: string;
  readonly preview: Preview;
  readonly cost: Cost | null;
  /** The document has no problems. */
  readonly ready: boolean;
  readonly following: boolean;
  readonly onFollow: (following: boolean) => void;
}) {
  const { t } = useTranslation('playground');
  const { preview, text } = props;
  const old = preview.film !== null && preview.film.text !== text;
  return (
    <aside
      aria-label={t('preview.label')}
      className="flex w-80 shrink-0 flex-col gap-3 overflow-y-auto border-l bg-panel p-4 max-md:w-full max-md:border-t max-md:border-l-0"
    >
      <div
        aria-busy={preview.making !== null}
        className="relative mx-auto aspect-[9/16] w-full max-w-64 shrink-0 overflow-hidden rounded-md border bg-ground"
      >
        {preview.film ? (
          <video
            key={preview.film.url}
            src={preview.film.url}
            aria-label={t('preview.film')}
            autoPlay
            controls
            loop
            muted
            playsInline
            className={cn(
              'size-full object-cover transition',
              old && 'brightness-75 grayscale-[70%]',
            )}
          />
        ) : (
          <p className="flex h-full items-center justify-center p-6 text-center text-ink-faint">
            {t('preview.none')}
          </p>
        )}
      </div>
      <Told preview={preview} old={old} />
      <div className="flex items-center justify-between gap-2">
        {preview.making === null ? (
          <Button
            look="primary"
            keys="mod+enter"
            disabled={!props.ready}
            onClick={() => preview.make(text)}
          >
            <Play aria-hidden />
            {t('preview.make')}
          </Button>
        ) : (
          <Button onClick={preview.cancel}>
            <CircleStop aria-hidden />
            {t('preview.cancel')}
          </Button>
        )}
        <Switch
          checked={props.following}
          onChange={props.onFollow}
          label={<span className="text-sm">{t('preview.follow')}</span>}
        />
      </div>
      {props.cost ? <CostFacts cost={props.cost} /> : null}
    </aside>
  );
}

/** One line that is always there: what the picture is, or what is being done about it. */
function Told({ preview, old }: { readonly preview: Preview; readonly old: boolean }) {
  const { t } = useTranslation('playground');
  const format = useFormat();
  const words = useProblemWords();
  const { film, making, problem } = preview;
  if (problem) return <p className="min-h-5 text-refused text-sm">{words(problem)}</p>;
  return (
    <p role="status" className="min-h-5 text-ink-soft text-sm">
      {making !== null
        ? t(old ? 'preview.makingOver' : 'preview.making')
        : film === null
          ? null
          : old
            ? t('preview.old')
            : t('preview.took', { duration: format.duration(film.tookS) })}
    </p>
  );
}
