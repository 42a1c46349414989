import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format';
import { asProblem } from '@/lib/problem';
import { useProblemWords } from '@/lib/problem-words';

/** Why the server refused, and how long to wait when there were too many attempts. */
export function Told({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation('sign-in');
  const format = useFormat();
  const words = useProblemWords();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    setLeft(error ? (asProblem(error).retryAfter ?? 0) : 0);
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1_000);
    return () => clearInterval(timer);
  }, [error]);
  if (!error) return null;
  return (
    <p
      role="alert"
      className="rounded-md border border-refused/50 bg-refused-wash px-3 py-2 text-refused"
    >
      {words(asProblem(error))}
      {left > 0 ? ` ${t('wait', { duration: format.duration(left) })}` : null}
    </p>
  );
}
