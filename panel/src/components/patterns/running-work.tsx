import { CircleStop } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';
import { useCommand } from '@/lib/command';
import { useProgress } from '@/lib/live/progress';

type Work = components['schemas']['RunningWork'];

/** One piece of work under way: which, how far, how long still, and a way to stop it. */
export function RunningWork({ work }: { readonly work: Work }) {
  const { t } = useTranslation();
  const live = useProgress(work.work);
  const cancel = useCancel();
  const { headway } = work;
  const total = live?.total ?? headway.total;
  const stage = t(`stage.${work.stage}`, { defaultValue: work.stage });
  return (
    <li className="flex items-start gap-4 py-2">
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2">
          <span className="font-medium">{stage}</span>
          <span className="truncate text-ink-soft">{work.title}</span>
          {work.attempt > 1 ? (
            <span className="text-ink-faint text-sm">
              {t('progress.attempt', { number: work.attempt })}
            </span>
          ) : null}
        </p>
        <ProgressBar
          className="mt-2"
          label={stage}
          done={live?.done ?? headway.done}
          total={total > 0 ? total : null}
          etaS={live?.etaS ?? headway.eta_s ?? null}
          realtime={live?.realtime ?? headway.realtime ?? null}
          note={live?.note ?? headway.note}
          {...(live ? { movedAt: live.movedAt } : {})}
        />
      </div>
      <Button
        size="sm"
        look="quiet"
        aria-label={t('progress.cancelOf', { stage, title: work.title })}
        busy={cancel.isPending}
        onClick={() => cancel.mutate(work.work)}
      >
        <CircleStop aria-hidden />
        {t('progress.cancel')}
      </Button>
    </li>
  );
}

function useCancel() {
  const { t } = useTranslation();
  return useCommand({
    run: (work: string) =>
      read(
        api.POST('/api/v1/production-line/{work_id}/cancel', {
          params: { path: { work_id: work } },
          body: { reason: '' },
        }),
      ),
    told: () => t('progress.cancelled'),
    affects: ['today', 'production_line'],
  });
}
