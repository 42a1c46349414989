import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { IconButton } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/states';
import { Feasibility } from '@/features/ideas/feasibility';
import { IdeaActions } from '@/features/ideas/idea-actions';
import { IdeaFeatures } from '@/features/ideas/idea-features';
import { IdeaOrigin } from '@/features/ideas/idea-origin';
import { IdeaStatusBadge } from '@/features/ideas/idea-status';
import { Novelty } from '@/features/ideas/novelty';
import { SketchLoop } from '@/features/ideas/sketch-loop';
import { useIdea } from '@/features/ideas/use-idea';

/** Everything about one idea, beside the list it was opened from. */
export function IdeaPanel(props: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('ideas');
  const query = useIdea(props.id);
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
        <QueryView query={query} skeleton={<Skeleton className="h-96" />}>
          {({ idea, loop }) => (
            <>
              <header className="flex flex-col items-start gap-2 pr-8">
                <h2 className="font-semibold text-xl">{idea.title}</h2>
                <IdeaStatusBadge status={idea.status} />
              </header>
              <IdeaActions idea={idea} />
              {loop ? (
                <SketchLoop idea={idea.id} loop={loop} title={idea.title} className="max-w-44" />
              ) : null}
              <div className="flex flex-col gap-2">
                <p>{idea.summary}</p>
                {idea.expectation ? <p className="text-ink-soft">{idea.expectation}</p> : null}
                <IdeaFeatures idea={idea} />
              </div>
              <Novelty idea={idea} />
              <Feasibility idea={idea} />
              <IdeaOrigin idea={idea} />
            </>
          )}
        </QueryView>
      </div>
    </aside>
  );
}
