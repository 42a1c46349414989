import type { ErrorComponentProps } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';

/** A screen fell over: the rest of the panel stays. */
export function Crash({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <div
      role="alert"
      className="m-6 max-w-xl rounded-lg border border-refused/50 bg-refused-wash p-5"
    >
      <h1 className="font-semibold text-lg text-refused">{t('error.crash')}</h1>
      <p className="mt-1">{t('error.crashSafe')}</p>
      <div className="mt-4 flex gap-2">
        <Button look="primary" onClick={reset}>
          <RotateCcw aria-hidden />
          {t('retry')}
        </Button>
        <Button onClick={() => location.reload()}>{t('error.reload')}</Button>
      </div>
      <details className="mt-4 text-ink-soft">
        <summary>{t('error.details')}</summary>
        <pre className="mt-2 overflow-x-auto whitespace-pre-wrap font-mono text-xs">
          {error instanceof Error ? (error.stack ?? error.message) : String(error)}
        </pre>
      </details>
    </div>
  );
}
