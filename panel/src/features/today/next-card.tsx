import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Next } from '@/features/today/next';
import { NextAction } from '@/features/today/next-action';
import type { Day } from '@/features/today/types';
import { useCommands } from '@/lib/keys';

/** What comes next, in words, and the button that does it. Enter presses it. */
export function NextCard({ next, day }: { readonly next: Next; readonly day: Day | null }) {
  const { t } = useTranslation('today');
  const actions = useRef<HTMLDivElement>(null);
  useCommands([
    {
      id: 'today-next',
      keys: 'enter',
      label: t('nextKey'),
      group: t('title'),
      run: () => actions.current?.querySelector<HTMLElement>('a, button')?.click(),
    },
  ]);
  const kind = next.kind === 'over' ? `over.${next.outcome}` : next.kind;
  const head = next.kind === 'machine' ? `machine.${next.step}` : kind;
  const kitless = next.kind === 'publish' && (day?.publications ?? []).length === 0;
  const body = kitless ? 'publish-kit' : kind;
  const step = 'step' in next ? t(`stage.${next.step}`) : '';
  const count = next.kind === 'choose' ? next.candidates : 0;
  return (
    <section aria-label={t('next')} className="rounded-lg border bg-panel p-6">
      <h2 className="font-semibold text-2xl tracking-tight">
        {t(`head.${head}`, { step, count, title: day?.title ?? '' })}
      </h2>
      <p className="mt-1 max-w-prose text-ink-soft">{t(`body.${body}`, { step })}</p>
      {'cause' in next && next.cause ? (
        <p className="mt-3 max-w-prose border-refused border-l-2 pl-3">{next.cause}</p>
      ) : null}
      <div ref={actions} className="mt-4 flex flex-wrap items-center gap-2 empty:hidden">
        <NextAction next={next} />
      </div>
    </section>
  );
}
