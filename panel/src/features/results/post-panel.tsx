import { ExternalLink, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import { EntryForm } from '@/features/results/entry-form';
import { GrownValue } from '@/features/results/grown-value';
import type { Post } from '@/features/results/use-results';
import { useFormat } from '@/lib/format';

/** One published film: how far its figures are, every reading, and a place to enter one. */
export function PostPanel(props: { readonly post: Post; readonly onClose: () => void }) {
  const { t } = useTranslation('results');
  const format = useFormat();
  const { figures, maturity } = props.post;
  const readings = figures.readings.toReversed();
  return (
    <aside
      aria-label={t('panel')}
      className="w-full max-w-md shrink-0 overflow-y-auto border-l bg-panel max-md:absolute max-md:inset-0 max-md:z-20 max-md:max-w-none"
    >
      <div className="sticky top-0 z-10 flex items-center gap-2 border-b bg-panel px-5 py-2">
        <h2 className="min-w-0 flex-1 truncate font-semibold text-lg">{figures.title}</h2>
        <IconButton label={t('close')} keys="escape" size="sm" onClick={props.onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="flex flex-col gap-5 p-5">
        <p className="flex flex-wrap items-center gap-2 text-ink-soft">
          {t(`platform.${figures.platform}`)}
          {figures.public_at ? <Time at={figures.public_at} absolute /> : null}
          {figures.url ? (
            <a
              href={figures.url}
              target="_blank"
              rel="noreferrer"
              className="ml-auto inline-flex items-center gap-1 underline decoration-line-strong underline-offset-2 hover:decoration-ink"
            >
              <ExternalLink aria-hidden className="size-4" />
              {t('watch')}
            </a>
          ) : null}
        </p>
        <dl className="grid grid-cols-2 gap-4">
          <div>
            <dt className="text-ink-soft text-sm">{t('column.views72')}</dt>
            <dd className="font-mono text-lg">
              <GrownValue value={figures.views_72h} maturity={maturity.views_72h} />
            </dd>
          </div>
          <div>
            <dt className="text-ink-soft text-sm">{t('column.views7')}</dt>
            <dd className="font-mono text-lg">
              <GrownValue value={figures.views_7d} maturity={maturity.views_7d} />
            </dd>
          </div>
        </dl>
        <EntryForm publication={figures.id} />
        <section>
          <h3 className="mb-1 font-medium text-ink-soft text-sm">
            {t('readings', { count: readings.length })}
            {figures.missed > 0 ? (
              <span className="text-ink-faint">{` · ${t('missed', { count: figures.missed })}`}</span>
            ) : null}
          </h3>
          <ul className="divide-y">
            {readings.map((each) => (
              <li
                key={`${each.observed_at}${each.source}`}
                className="flex flex-wrap items-baseline gap-x-3 py-2"
              >
                <Time at={each.observed_at} absolute className="text-ink-soft text-sm" />
                <span className="font-mono">
                  {each.views === null ? t('unread') : format.number(each.views)}
                </span>
                <span className="ml-auto text-ink-faint text-sm">
                  {each.revised ? `${t('revised')} · ${each.source}` : each.source}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </aside>
  );
}
