import { GripVertical } from 'lucide-react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { canBeCarried } from '@/features/publishing/moving';
import { PublicationBadge } from '@/features/publishing/publication-state';
import { waits } from '@/features/publishing/steps';
import type { Publication } from '@/features/publishing/use-publishing';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

/** One publication in its day: opened by a press, moved by its grip or by dragging it. */
export function CalendarEntry(props: {
  readonly publication: Publication;
  readonly roomy: boolean;
  readonly looked: boolean;
  /** Whether it is held over a day now. */
  readonly carried: boolean;
  readonly onLook: () => void;
  readonly onPress: (event: PointerEvent) => void;
  readonly onPickUp: () => void;
}) {
  const { t } = useTranslation('publishing');
  const format = useFormat();
  const { publication, roomy } = props;
  const { id, title, platform, slot, state } = publication;
  const movable = canBeCarried(publication);
  return (
    <li
      className={cn(
        'group relative',
        props.carried && 'rounded-md outline-1 outline-accent outline-dashed',
        movable && 'select-none',
      )}
      {...(movable ? { onPointerDown: props.onPress } : {})}
    >
      <button
        type="button"
        aria-pressed={props.looked}
        onClick={props.onLook}
        className={cn(
          'flex w-full flex-col items-start gap-1 rounded-md border border-transparent px-2 py-1 text-left hover:bg-hover',
          movable && 'pl-7',
          waits(publication) && 'border-line-strong border-dashed',
          props.looked && 'border-accent border-solid bg-hover',
        )}
      >
        <span className="flex w-full flex-wrap justify-between gap-x-2 text-ink-soft text-xs">
          <span className="font-mono">{format.time(slot)}</span>
          <span>{t(`platform.${platform}`)}</span>
        </span>
        <span className={cn('w-full text-sm', roomy ? 'line-clamp-2' : 'truncate')}>{title}</span>
        {roomy ? (
          <span className="max-md:hidden">
            <PublicationBadge state={state} />
          </span>
        ) : null}
        <span className={cn('text-ink-soft text-xs', roomy && 'md:hidden')}>
          {t(`state.${state}`)}
        </span>
      </button>
      {movable ? (
        <button
          type="button"
          data-grip={id}
          aria-label={t('move.grip', {
            title,
            platform: t(`platform.${platform}`),
            at: `${format.day(slot)}, ${format.time(slot)}`,
          })}
          title={t('move.gripHint')}
          onClick={props.onPickUp}
          className="absolute top-1 bottom-1 left-0.5 flex w-5 cursor-grab touch-none items-start justify-center rounded-sm pt-0.5 text-ink-faint hover:bg-hover hover:text-ink focus-visible:text-ink active:cursor-grabbing"
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
      ) : null}
    </li>
  );
}
