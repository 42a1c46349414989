import { CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { components } from '@/generated/api';

export type DocumentProblem = components['schemas']['DocumentProblem'];

export function problemLines(problems: readonly DocumentProblem[]): ReadonlySet<number> {
  return new Set(problems.flatMap((each) => (each.line === null ? [] : [each.line])));
}

/** What is wrong with a document, and what was expected instead. */
export function Problems({ problems }: { readonly problems: readonly DocumentProblem[] }) {
  const { t } = useTranslation('animation');
  if (problems.length === 0) return null;
  return (
    <ul className="divide-y rounded-md border">
      {problems.map((each) => (
        <li key={`${each.path}${each.expected}`} className="flex items-start gap-2 px-3 py-2">
          <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-refused" />
          <div className="min-w-0">
            <p>
              <code className="font-mono text-sm">{each.path}</code>
              {each.line === null ? null : (
                <span className="ml-2 text-ink-faint text-sm">
                  {t('line', { line: each.line })}
                </span>
              )}
            </p>
            <p className="text-ink-soft text-sm">
              {t('expectedGot', { expected: each.expected, got: each.got })} {each.hint}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
