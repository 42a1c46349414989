import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@/components/film/film';
import { useCheckName } from '@/components/film/flags';
import { useFormat } from '@/lib/format';
import { useRecorded } from '@/lib/recorded';

/** One automatic check with what was measured; its frame is one press away. */
export function FindingRow(props: {
  readonly finding: Finding;
  readonly onFrame?: (frame: number) => void;
}) {
  const { finding } = props;
  const { t } = useTranslation('film');
  const format = useFormat();
  const recorded = useRecorded();
  const name = useCheckName()(finding.check);
  const outcome = finding.passed ? 'passed' : finding.hard ? 'hard' : 'soft';
  const { frame } = finding;
  return (
    <li className="flex items-start gap-2 py-1.5">
      <Sign outcome={outcome} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2">
          <span className="min-w-0 truncate font-medium">{name}</span>
          <span className="whitespace-nowrap text-ink-faint text-sm">
            {t(`outcome.${outcome}`)}
          </span>
          <span className="flex-1" />
          <span className="font-mono text-sm">
            {format.number(finding.measured, digitsOf(finding.measured))}
          </span>
        </p>
        <p className="flex items-baseline gap-3 text-ink-soft text-sm">
          <span className="min-w-0 flex-1">{t('limit', { limit: recorded(finding.limit) })}</span>
          {frame !== null && props.onFrame ? (
            <button
              type="button"
              className="shrink-0 rounded-sm font-mono text-running underline-offset-2 hover:underline"
              onClick={() => props.onFrame?.(frame)}
            >
              {t('atFrame', { frame })}
            </button>
          ) : null}
        </p>
      </div>
    </li>
  );
}

/** Three figures that count: thresholds reach from ten-thousandths to millions. */
function digitsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return Math.min(Math.max(2 - Math.floor(Math.log10(Math.abs(value))), 0), 6);
}

function Sign({ outcome }: { readonly outcome: 'passed' | 'hard' | 'soft' }) {
  const look = 'mt-0.5 size-4 shrink-0';
  if (outcome === 'passed') return <CircleCheck aria-hidden className={`${look} text-done`} />;
  if (outcome === 'hard') return <CircleX aria-hidden className={`${look} text-refused`} />;
  return <TriangleAlert aria-hidden className={`${look} text-accent-strong`} />;
}
