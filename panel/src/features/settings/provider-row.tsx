import { FlaskConical, KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge, StateBadge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/states';
import type { Provider } from '@/features/settings/types';
import { useProbe } from '@/features/settings/use-models';
import { useFormat } from '@/lib/format';

/** One provider: where it is, whether its key is kept, and a button that tries it out. */
export function ProviderRow({ provider }: { readonly provider: Provider }) {
  const { t } = useTranslation('settings');
  const probe = useProbe(provider.name);
  const missing = provider.key_needed && !provider.key_kept;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="font-medium">{provider.name}</span>
        <Badge>{provider.kind}</Badge>
        <span className="min-w-0 flex-1 truncate font-mono text-ink-soft text-sm">
          {provider.address}
        </span>
        {provider.key_needed ? (
          <StateBadge state={missing ? 'refused' : 'done'}>
            <KeyRound aria-hidden className="size-3" />
            {t(missing ? 'models.keyMissing' : 'models.keyKept')}
          </StateBadge>
        ) : (
          <Badge>{t('models.keyless')}</Badge>
        )}
        <Button size="sm" busy={probe.running} disabled={missing} onClick={probe.begin}>
          <FlaskConical aria-hidden />
          {t(probe.running ? 'models.probing' : 'models.probe')}
        </Button>
      </div>
      {missing ? (
        <p className="mt-1 text-ink-soft text-sm">
          {t('models.keyHow')}{' '}
          <code className="font-mono">{`kinora secrets set ${provider.key_name}`}</code>
        </p>
      ) : null}
      {probe.error ? <ErrorState error={probe.error} onRetry={probe.begin} /> : null}
      {probe.job && probe.job.state !== 'running' ? <Found job={probe.job} /> : null}
    </li>
  );
}

type Job = NonNullable<ReturnType<typeof useProbe>['job']>;

function Found({ job }: { readonly job: Job }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  if (job.state === 'failed') {
    return (
      <p role="status" className="mt-2 border-refused border-l-2 pl-3">
        {t('models.failed', { why: job.error })}
      </p>
    );
  }
  const found = job.result as Partial<Record<string, unknown>>;
  const works = found.chat === 'works';
  const problems = (found.problems ?? []) as readonly string[];
  return (
    <div role="status" className="mt-2 flex flex-wrap items-center gap-2 text-sm">
      <StateBadge state={works ? 'done' : 'refused'}>
        {works ? t('models.works') : String(found.chat || t('models.silent'))}
      </StateBadge>
      {found.schema_mode ? (
        <Badge>{t('models.schema', { mode: String(found.schema_mode) })}</Badge>
      ) : null}
      {Number(found.embedding_dimension) > 0 ? (
        <Badge>{t('models.embeds', { dimension: Number(found.embedding_dimension) })}</Badge>
      ) : null}
      <span className="font-mono text-ink-soft">
        {format.duration(Number(found.milliseconds ?? 0) / 1000)}
      </span>
      {problems.map((each) => (
        <p key={each} className="w-full text-refused">
          {each}
        </p>
      ))}
    </div>
  );
}
