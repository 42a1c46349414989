import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/states';
import { GapActions } from '@/features/gaps/gap-actions';
import { GapStateBadge } from '@/features/gaps/gap-state';
import { useGap } from '@/features/gaps/use-gaps';
import { useFeatureWords } from '@/features/ideas/use-feature-words';

/** One gap: what is missing, what may be done, and the ideas that ask for it in their own words. */
export function GapPanel(props: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('gaps');
  const words = useFeatureWords();
  const query = useGap(props.id);
  return (
    <aside
      aria-label={t('panel.label')}
      className="flex w-full max-w-sm shrink-0 flex-col overflow-y-auto border-l bg-panel max-md:absolute max-md:inset-0 max-md:z-20 max-md:max-w-none"
    >
      <div className="pointer-events-none sticky top-0 z-10 flex justify-end p-2 [&>*]:pointer-events-auto [&>*]:bg-panel">
        <IconButton label={t('panel.close')} keys="escape" size="sm" onClick={props.onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="-mt-10 flex flex-col gap-4 p-4">
        <QueryView query={query} skeleton={<Skeleton className="h-72" />}>
          {({ gap: found, ideas, lacking }) => (
            <>
              <header className="flex flex-col items-start gap-2 pr-8">
                <h2 className="font-semibold text-xl">{words(found.gap.feature)}</h2>
                <div className="flex flex-wrap gap-1">
                  <GapStateBadge state={found.gap.state} />
                  <Badge className="font-mono">{found.gap.feature}</Badge>
                </div>
                {found.gap.reason ? <p className="text-ink-soft">{found.gap.reason}</p> : null}
                {found.gap.state === 'implemented' && lacking ? (
                  <p className="text-refused text-sm">{t('stillLacking')}</p>
                ) : null}
              </header>
              <GapActions gap={found.gap.id} state={found.gap.state} />
              <section>
                <h3 className="mb-1 font-medium text-ink-soft text-sm">
                  {t('asking', { count: ideas.length })}
                </h3>
                <ul className="divide-y">
                  {ideas.map((each) => (
                    <li key={each.idea} className="py-2">
                      <Link
                        to="/ideas"
                        search={{ idea: each.idea }}
                        className="underline decoration-line-strong underline-offset-2 hover:decoration-ink"
                      >
                        {each.title}
                      </Link>
                      <span className="ml-2 text-ink-faint text-sm">
                        {each.waiting ? t(each.alone ? 'alone' : 'together') : t('free')}
                      </span>
                      {each.evidence ? (
                        <q className="block text-ink-soft text-sm italic">{each.evidence}</q>
                      ) : null}
                    </li>
                  ))}
                </ul>
              </section>
            </>
          )}
        </QueryView>
      </div>
    </aside>
  );
}
