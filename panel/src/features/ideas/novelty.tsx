import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Idea } from '@/features/ideas/types';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

interface Near {
  readonly idea: string;
  readonly title: string;
  readonly similarity: number;
}

/** How new an idea is: the earlier ideas nearest to it, against the limits of this comparison. */
export function Novelty({ idea }: { readonly idea: Idea }) {
  const { t } = useTranslation('ideas');
  return (
    <section>
      <h3 className="mb-1 font-medium text-ink-soft text-sm">{t('novelty.title')}</h3>
      {idea.status === 'proposed' ? (
        <p className="text-ink-faint">{t('novelty.coming')}</p>
      ) : (
        <Nearest near={idea.nearest} warnAt={idea.warn_at} blockAt={idea.block_at} linked />
      )}
      {idea.embedding_fallback ? (
        <p className="mt-1 text-ink-faint text-sm">
          {t('novelty.fallback', { why: idea.embedding_fallback })}
        </p>
      ) : null}
    </section>
  );
}

/** The nearest earlier ideas with their similarity, and where it becomes too much. */
export function Nearest(props: {
  readonly near: readonly Near[];
  readonly warnAt: number | null | undefined;
  readonly blockAt: number | null | undefined;
  readonly linked?: boolean;
}) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  if (props.near.length === 0) return <p className="text-ink-soft">{t('novelty.first')}</p>;
  const { warnAt, blockAt } = props;
  return (
    <>
      <ul className="flex flex-col gap-1">
        {props.near.map((each) => (
          <li key={each.idea} className="grid grid-cols-[1fr_4rem_2.5rem] items-center gap-2">
            {props.linked ? (
              <Link
                to="/ideas"
                search={{ idea: each.idea }}
                className="truncate underline decoration-line-strong underline-offset-2 hover:decoration-ink"
              >
                {each.title}
              </Link>
            ) : (
              <span className="truncate">{each.title}</span>
            )}
            <Bar value={each.similarity} warnAt={warnAt} blockAt={blockAt} />
            <span className="text-right font-mono text-sm">
              {format.number(each.similarity, 2)}
            </span>
          </li>
        ))}
      </ul>
      {warnAt && blockAt ? (
        <p className="mt-1 text-ink-faint text-sm">
          {t('novelty.limits', {
            warn: format.number(warnAt, 2),
            block: format.number(blockAt, 2),
          })}
        </p>
      ) : null}
    </>
  );
}

function Bar(props: {
  readonly value: number;
  readonly warnAt: number | null | undefined;
  readonly blockAt: number | null | undefined;
}) {
  const share = Math.min(Math.max(props.value, 0), 1);
  const near = props.warnAt != null && props.value >= props.warnAt;
  const same = props.blockAt != null && props.value >= props.blockAt;
  return (
    <span aria-hidden className="relative h-1.5 rounded-full bg-hover">
      <span
        className={cn(
          'absolute inset-y-0 left-0 rounded-full bg-line-strong',
          near && 'bg-parked',
          same && 'bg-refused',
        )}
        style={{ width: `${share * 100}%` }}
      />
    </span>
  );
}
