import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import { PublicationBadge } from '@/features/publishing/publication-state';
import { useKits } from '@/features/publishing/publishing-commands';
import { waits } from '@/features/publishing/steps';
import { type Publication, useApproved } from '@/features/publishing/use-publishing';
import { cn } from '@/lib/cn';
import { useCommands } from '@/lib/keys';

/** What waits for a hand, before the calendar: kits to carry out, approved films without one. */
export function WaitingList(props: {
  /** All that is not over: a film among it is not offered once more. */
  readonly goingOn: readonly Publication[];
  readonly looked: string;
  readonly onLook: (id: string) => void;
  /** Ask how a film shall go out. */
  readonly onRequest: (film: string) => void;
}) {
  const { t } = useTranslation('publishing');
  const approved = useApproved().data?.items ?? [];
  const kits = useKits();
  const prepare = (animation: string) => kits.mutate({ animation, platforms: [], again: '' });
  const awaiting = props.goingOn.filter(waits);
  const known = new Set(props.goingOn.map((each) => each.animation));
  const without = approved.filter((each) => !known.has(each.id));
  const kit = awaiting[0];
  const film = without[0];
  const group = t('title');
  useCommands([
    ...(kit
      ? [
          {
            id: 'publishing-open',
            keys: 'enter',
            label: t('waiting.open', { title: kit.title }),
            group,
            run: () => props.onLook(kit.id),
          },
        ]
      : []),
    ...(film
      ? [
          {
            id: 'publishing-kits',
            keys: kit ? 'k' : 'k | enter',
            label: t('waiting.kitsOf', { title: film.title }),
            group,
            run: () => prepare(film.id),
          },
          {
            id: 'publishing-request',
            keys: 'p',
            label: t('request.openOf', { title: film.title }),
            group,
            run: () => props.onRequest(film.id),
          },
        ]
      : []),
  ]);
  if (awaiting.length === 0 && without.length === 0) return null;
  return (
    <section aria-label={t('waiting.label')} className="mb-5">
      <h2 className="mb-2 font-medium text-ink-soft text-sm">{t('waiting.label')}</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(400px,100%),1fr))] gap-2">
        {awaiting.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              aria-pressed={each.id === props.looked}
              onClick={() => props.onLook(each.id)}
              className={cn(
                'flex w-full flex-wrap items-baseline gap-x-2 gap-y-1 rounded-md border bg-panel px-3 py-2 text-left hover:bg-hover',
                each.id === props.looked && 'border-accent',
              )}
            >
              <span className="w-full truncate">{each.title}</span>
              <PublicationBadge state={each.state} />
              <span className="text-ink-soft text-sm">{t(`platform.${each.platform}`)}</span>
              <Time at={each.requested_at} className="text-ink-soft text-sm" />
            </button>
          </li>
        ))}
        {without.map((each, index) => (
          <li
            key={each.id}
            className="flex items-center gap-2 rounded-md border bg-panel py-1 pr-1 pl-3"
          >
            <span className="min-w-0 flex-1 truncate">{each.title}</span>
            <Button
              size="sm"
              look={index === 0 && awaiting.length === 0 ? 'primary' : 'plain'}
              {...(index === 0 ? { keys: 'k' } : {})}
              busy={kits.isPending && kits.variables?.animation === each.id}
              onClick={() => prepare(each.id)}
            >
              <span aria-hidden>{t('waiting.kits')}</span>
              <span className="sr-only">{t('waiting.kitsOf', { title: each.title })}</span>
            </Button>
            <Button
              size="sm"
              look="quiet"
              {...(index === 0 ? { keys: 'p' } : {})}
              onClick={() => props.onRequest(each.id)}
            >
              <span aria-hidden>{t('request.open')}</span>
              <span className="sr-only">{t('request.openOf', { title: each.title })}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
