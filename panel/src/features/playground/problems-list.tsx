import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentProblem, Verdict } from '@/features/playground/verdict';
import { cn } from '@/lib/cn';

/** What is wrong, each with its place: a press leads there. */
export function ProblemsList(props: {
  readonly verdict: Verdict | undefined;
  /** The verdict is about an earlier text. */
  readonly old: boolean;
  readonly onGoTo: (problem: DocumentProblem) => void;
}) {
  const { t } = useTranslation('playground');
  const problems = props.verdict?.problems ?? [];
  const good = props.verdict?.valid === true;
  return (
    <section
      aria-label={t('problems.label')}
      className="flex max-h-[34%] shrink-0 flex-col border-t bg-panel"
    >
      <p
        role="status"
        className={cn(
          'flex h-9 shrink-0 items-center gap-2 px-4 text-sm',
          good ? 'text-done' : 'text-refused',
          (props.old || !props.verdict) && 'text-ink-faint',
        )}
      >
        {good ? <CircleCheck aria-hidden className="size-4" /> : null}
        {problems.length > 0 ? <CircleX aria-hidden className="size-4" /> : null}
        {props.verdict === undefined
          ? t('problems.checking')
          : good
            ? t('problems.none')
            : t('problems.found', { count: problems.length })}
      </p>
      {problems.length > 0 ? (
        <ul className="min-h-0 overflow-y-auto pb-2">
          {problems.map((each) => (
            <li key={`${each.line}:${each.column}:${each.path}:${each.expected}`}>
              <button
                type="button"
                onClick={() => props.onGoTo(each)}
                className="grid w-full grid-cols-[3.5rem_1fr] gap-2 px-4 py-1 text-left text-sm -outline-offset-2 hover:bg-hover"
              >
                <span className="text-right font-mono text-ink-faint">
                  {each.line ? `${each.line}:${each.column}` : '–'}
                </span>
                <span>
                  {each.path ? <code className="font-mono">{each.path} </code> : null}
                  <span className="text-ink-soft">
                    {t('problems.expected')} <span lang="en">{each.expected}</span>
                    {', '}
                    {t('problems.got')} <span lang="en">{each.got}</span>
                  </span>
                  {each.hint ? (
                    <span lang="en" className="block text-accent-strong">
                      {each.hint}
                    </span>
                  ) : null}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
