import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/lib/cn';

/** A moment without content: nothing for a fifth of a second, then words; other words after two. */
export function Waiting({ className }: { readonly className?: string }) {
  const { t } = useTranslation();
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const timers = [setTimeout(() => setStage(1), 200), setTimeout(() => setStage(2), 2_000)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <p
      role="status"
      className={cn('flex items-center justify-center p-6 text-ink-soft', className)}
    >
      {stage === 0 ? null : t(stage === 1 ? 'loading' : 'loadingLong')}
    </p>
  );
}
