import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Digest } from '@/components/ui/small';
import { useFormat } from '@/lib/format';
import { useStopVerification, useVerification } from './use-verification';

interface Result {
  readonly intact: boolean;
  readonly position: number;
  readonly hash?: string;
  readonly reason?: string;
}

/** What the last check of the chain of hashes found, or how far the running one is. */
export function Verification() {
  const { t } = useTranslation('audit-log');
  const format = useFormat();
  const stop = useStopVerification();
  const job = useVerification().data;
  if (!job) return null;
  if (job.state === 'running') {
    return (
      <div className="flex items-start gap-4 rounded-lg border bg-panel p-3">
        <ProgressBar label={t('verify.running')} done={job.done} total={job.total || null} />
        <Button size="sm" busy={stop.isPending} onClick={() => stop.mutate(job.id)}>
          {t('verify.stop')}
        </Button>
      </div>
    );
  }
  if (job.state === 'cancelled') return <p className="text-ink-soft">{t('verify.stopped')}</p>;
  if (job.state === 'failed') {
    return (
      <p role="alert" className="text-refused">
        {t('verify.failed', { error: job.error })}
      </p>
    );
  }
  const found = job.result as unknown as Result;
  if (!found.intact) {
    return (
      <p
        role="alert"
        className="flex items-center gap-2 rounded-lg border border-refused/50 bg-refused-wash p-3 text-refused"
      >
        <ShieldAlert aria-hidden className="size-4" />
        {t('verify.broken', { position: format.number(found.position), reason: found.reason })}
      </p>
    );
  }
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-done">
      <ShieldCheck aria-hidden className="size-4" />
      {t('verify.intact', {
        count: found.position,
        events: format.number(found.position),
        duration: format.duration(job.seconds),
      })}
      {found.hash ? <Digest value={found.hash} length={12} /> : null}
    </p>
  );
}
