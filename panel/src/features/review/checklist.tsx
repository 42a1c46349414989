import { useTranslation } from 'react-i18next';
import { useCheckName } from '@/components/film/flags';
import { Badge } from '@/components/ui/badge';
import { KeyHint } from '@/components/ui/key-hint';
import { Checkbox } from '@/components/ui/toggle';
import type { Answered } from '@/features/review/answers';
import { cn } from '@/lib/cn';

/** The questions of the review. The first nine answer to a figure on the keyboard. */
export function ChecklistView(props: {
  readonly answered: readonly Answered[];
  readonly onFrame: (frame: number) => void;
  /** Without it the answers are only read. */
  readonly onTick?: (item: string, ticked: boolean) => void;
}) {
  const { t, i18n } = useTranslation('review');
  const language = i18n.resolvedLanguage === 'pl' ? 'pl' : 'en';
  return (
    <ol className="divide-y">
      {props.answered.map((each, index) => (
        <li
          key={each.item.key}
          data-item={each.item.key}
          className={cn('flex gap-3 py-2', !each.ticked && each.item.hard && 'bg-refused-wash/40')}
        >
          <span className="w-4 pt-0.5 text-ink-faint">
            {props.onTick && index < 9 ? <KeyHint keys={String(index + 1)} /> : null}
          </span>
          <div className="min-w-0 flex-1">
            <div className="flex items-start gap-2">
              <Checkbox
                checked={each.ticked}
                disabled={!props.onTick}
                onChange={(ticked) => props.onTick?.(each.item.key, ticked)}
                label={each.item[language]}
              />
            </div>
            <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 pl-6 text-ink-faint text-sm">
              {each.item.hard ? <Badge>{t('required')}</Badge> : null}
              <span>{t(each.by ? `by.${each.by}` : 'by.nobody')}</span>
              <Evidence answered={each} onFrame={props.onFrame} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Which checks speak against the item; those with a frame lead to it. */
function Evidence(props: {
  readonly answered: Answered;
  readonly onFrame: (frame: number) => void;
}) {
  const { t } = useTranslation('film');
  const name = useCheckName();
  return props.answered.evidence
    .filter((each) => !each.passed)
    .map((each, index) => {
      const { frame } = each;
      const look = each.hard ? 'text-refused' : 'text-accent-strong';
      const key = `${each.check}${index}`;
      if (frame === null) {
        return (
          <span key={key} className={look}>
            {name(each.check)}
          </span>
        );
      }
      return (
        <button
          key={key}
          type="button"
          className={cn('underline-offset-2 hover:underline', look)}
          onClick={() => props.onFrame(frame)}
        >
          {`${name(each.check)}, ${t('atFrame', { frame })}`}
        </button>
      );
    });
}
