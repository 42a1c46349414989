import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

const WORDS_AFTER_S = 2;
const STALLED_AFTER_S = 60;
/** Before this share is done, the time that is left is anybody's guess. */
const GUESSED_FROM = 0.02;

/**
 * How far something is. Words stand below it once it takes more than two seconds; after sixty
 * seconds without progress it turns amber and says so.
 */
export function ProgressBar(props: {
  readonly label: string;
  readonly done: number;
  /** Null while nobody knows how much there is; frames where `realtime` is told. */
  readonly total: number | null;
  readonly etaS?: number | null;
  readonly realtime?: number | null;
  readonly note?: string | null;
  /** `Date.now()` of the last progress; without it stalling is not noticed. */
  readonly movedAt?: number;
  readonly className?: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { age, now } = useAge();
  const idle = props.movedAt === undefined ? 0 : (now - props.movedAt) / 1000;
  const stalled = idle >= STALLED_AFTER_S && props.done !== props.total;
  const share = props.total ? Math.min(props.done / props.total, 1) : null;
  const words = [
    props.total === null
      ? props.label
      : t(props.realtime ? 'progress.frames' : 'progress.of', {
          done: format.number(props.done),
          total: format.number(props.total),
        }),
    props.realtime ? t('progress.realtime', { factor: format.number(props.realtime, 1) }) : '',
    props.etaS && (share ?? 1) >= GUESSED_FROM
      ? t('progress.left', { duration: format.duration(props.etaS) })
      : '',
    props.note ?? '',
  ];
  return (
    <div className={cn('w-full', props.className)}>
      <div
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={props.total ?? undefined}
        aria-valuenow={props.total === null ? undefined : props.done}
        className="h-1.5 overflow-hidden rounded-full bg-hover"
      >
        <div
          className={cn(
            'h-full rounded-full transition-[width] duration-150',
            stalled ? 'bg-accent' : 'bg-running',
            share === null && 'w-1/3 animate-breathe',
          )}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      <p
        className={cn(
          'mt-1 h-5 truncate text-sm',
          stalled ? 'text-accent-strong' : 'text-ink-soft',
        )}
      >
        {stalled
          ? t('progress.stalled', { duration: format.duration(idle) })
          : age >= WORDS_AFTER_S
            ? words.filter(Boolean).join(' · ')
            : null}
      </p>
    </div>
  );
}

/** Seconds since the bar appeared, told once a second. */
function useAge(): { readonly age: number; readonly now: number } {
  const [start] = useState(() => Date.now());
  const [now, setNow] = useState(start);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return { age: (now - start) / 1000, now };
}
