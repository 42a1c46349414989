import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { components } from '@/generated/api';
import { useProgress } from '@/lib/live/progress';
import { useRunning } from './use-running';
import { useVerdict } from './use-verdict';

/** Everything that is done now, with its progress and a way to stop it. */
export function Running() {
  const { t } = useTranslation('work');
  const items = useRunning().data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t('running.title')} className="rounded-lg border bg-panel">
      <h2 className="border-b px-4 py-2 font-semibold">{t('running.title')}</h2>
      <ul>
        {items.map((each) => (
          <One key={each.work} running={each} />
        ))}
      </ul>
    </section>
  );
}

function One({ running }: { readonly running: components['schemas']['RunningWork'] }) {
  const { t } = useTranslation('work');
  const verdict = useVerdict();
  const told = useProgress(running.work);
  const { headway } = running;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b px-4 py-3 last:border-b-0">
      <div className="w-56 min-w-0">
        <p className="truncate font-medium">{t(`stage.${running.stage}` as 'stage.render')}</p>
        <p className="truncate text-ink-soft text-sm">{running.title}</p>
      </div>
      <ProgressBar
        className="min-w-0 flex-1 basis-48 pt-2"
        label={t(`stage.${running.stage}` as 'stage.render')}
        done={told?.done ?? headway.done}
        total={(told?.total ?? headway.total) || null}
        etaS={told ? told.etaS : (headway.eta_s ?? null)}
        realtime={told ? told.realtime : (headway.realtime ?? null)}
        note={told ? told.note : headway.note}
        {...(told ? { movedAt: told.movedAt } : {})}
      />
      <Button
        size="sm"
        busy={verdict.busy}
        onClick={() => verdict.decide({ work: running.work, verb: 'cancel' })}
      >
        {t('verb.cancel')}
      </Button>
    </li>
  );
}
