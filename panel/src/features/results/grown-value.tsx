import { useTranslation } from 'react-i18next';
import type { Maturity } from '@/features/results/use-results';
import { useFormat } from '@/lib/format';

/** A figure that is there, may still come (hollow), or was missed for ever (a hole). */
export function GrownValue(props: {
  readonly value: number | null | undefined;
  readonly maturity: Maturity;
}) {
  const { t } = useTranslation('results');
  const format = useFormat();
  if (props.maturity === 'mature' && props.value !== null && props.value !== undefined) {
    return <>{format.number(props.value)}</>;
  }
  const growing = props.maturity === 'immature';
  return (
    <span className="inline-flex items-center gap-2 font-sans text-ink-faint">
      {growing ? (
        <span aria-hidden className="size-2 rounded-full border-2 border-ink-faint" />
      ) : null}
      {t(growing ? 'growing' : 'hole')}
    </span>
  );
}
