import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Idea } from '@/features/ideas/types';
import { useFeatureWords } from '@/features/ideas/use-feature-words';

interface Gap {
  readonly gap?: string;
  readonly feature: string;
  readonly evidence: string;
  readonly impact?: string;
  readonly by?: string;
}

/** Whether the language can say an idea; if not, what is missing, with the idea's own words. */
export function Feasibility({ idea }: { readonly idea: Idea }) {
  const { t } = useTranslation('ideas');
  return (
    <section>
      <h3 className="mb-1 font-medium text-ink-soft text-sm">{t('feasibility.title')}</h3>
      {idea.feasible == null ? <p className="text-ink-faint">{t('feasibility.coming')}</p> : null}
      {idea.feasible === true ? <p>{t('feasibility.yes')}</p> : null}
      <Gaps gaps={idea.missing} />
    </section>
  );
}

/** What the language lacks for an idea, each with the words that ask for it. */
export function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { t } = useTranslation('ideas');
  const words = useFeatureWords();
  if (gaps.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {gaps.map((each) => (
        <li key={each.feature} className="border-parked border-l-2 pl-2">
          {each.gap ? (
            <Link
              to="/gaps"
              search={{ gap: each.gap }}
              className="underline decoration-line-strong underline-offset-2 hover:decoration-ink"
            >
              {words(each.feature)}
            </Link>
          ) : (
            words(each.feature)
          )}
          {each.evidence ? (
            <q className="block text-ink-soft text-sm italic">{each.evidence}</q>
          ) : null}
          {each.impact ? (
            <span className="text-ink-faint text-sm">
              {t(each.impact === 'whole' ? 'feasibility.whole' : 'feasibility.part')}
              {each.by === 'model' ? ` · ${t('feasibility.byModel')}` : ''}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
