import { CircleAlert, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/cn';
import { asProblem } from '@/lib/problem';
import { useProblemWords } from '@/lib/problem-words';

/** A grey shape where content will be, of about its size, so that nothing jumps. */
export function Skeleton({ className }: { readonly className?: string }) {
  return (
    <div aria-hidden="true" className={cn('animate-breathe rounded-md bg-hover', className)} />
  );
}

/** Nothing here: what will appear, why it is empty, and the one thing to do about it. */
export function EmptyState(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="flex max-w-prose flex-col items-start gap-2 rounded-lg border border-line-strong/50 border-dashed p-6">
      <h2 className="font-semibold text-lg">{props.title}</h2>
      {props.children ? <div className="text-ink-soft">{props.children}</div> : null}
      {props.action ? <div className="mt-2">{props.action}</div> : null}
    </div>
  );
}

/** What happened, what is safe, what to press; the raw answer folded away. */
export function ErrorState(props: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly title?: string;
}) {
  const { t } = useTranslation();
  const problem = asProblem(props.error);
  const words = useProblemWords()(problem);
  return (
    <div
      role="alert"
      className="w-full max-w-prose rounded-lg border border-refused/50 bg-panel p-5"
    >
      <h2 className="flex items-center gap-2 font-semibold text-lg text-refused">
        <CircleAlert aria-hidden className="size-5" />
        {props.title ?? t('error.title')}
      </h2>
      <p className="mt-2">{words}</p>
      <p className="mt-1 text-ink-soft">{t('error.safe')}</p>
      {problem.problems.length > 0 ? (
        <ul className="mt-3 list-disc pl-5">
          {problem.problems.map((each) => (
            <li key={`${each.path}${each.expected}${each.hint}`}>
              {each.path ? <code className="font-mono text-sm">{each.path}</code> : null}{' '}
              {each.expected} {each.hint}
            </li>
          ))}
        </ul>
      ) : null}
      {props.onRetry ? (
        <Button className="mt-4" onClick={props.onRetry}>
          <RotateCcw aria-hidden />
          {t('retry')}
        </Button>
      ) : null}
      <details className="mt-4 text-ink-soft text-sm">
        <summary>{t('error.details')}</summary>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 font-mono text-xs">
          <dt>{'status'}</dt>
          <dd>{problem.status}</dd>
          <dt>{'code'}</dt>
          <dd>{problem.code}</dd>
          <dt>{'detail'}</dt>
          <dd>{problem.detail || problem.title}</dd>
        </dl>
      </details>
    </div>
  );
}
