import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/small';
import { ProviderRow } from '@/features/settings/provider-row';
import { Section } from '@/features/settings/section';
import type { SettingsPage } from '@/features/settings/types';

/** Who may be asked, in which order for which task; kept in a file, tried out here. */
export function Models({ models }: { readonly models: SettingsPage['models'] }) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('models.title')} intro={t('models.intro')}>
      <p className="mt-2 flex items-center gap-1 break-all font-mono text-ink-soft text-sm">
        {models.file}
        <CopyButton text={models.file} />
      </p>
      {models.problem ? (
        <p role="alert" className="my-3 border-refused border-l-2 pl-3">
          {models.problem}
        </p>
      ) : null}
      {models.providers.length === 0 && !models.problem ? (
        <p className="max-w-prose py-3 text-ink-soft">{t('models.none')}</p>
      ) : null}
      <ul className="divide-y">
        {models.providers.map((each) => (
          <ProviderRow key={each.name} provider={each} />
        ))}
      </ul>
      {models.tasks.length > 0 ? (
        <>
          <h3 className="mt-4 font-medium text-ink-soft text-sm">{t('models.tasks')}</h3>
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 py-3">
            {models.tasks.map((task) => (
              <div key={task.task} className="contents">
                <dt>{t(`task.${task.task}`, { defaultValue: task.task })}</dt>
                <dd className="flex flex-wrap gap-1">
                  {task.models.map((each) => (
                    <Badge key={each} className="font-mono">
                      {each}
                      {task.unpriced.includes(each) ? (
                        <>
                          <TriangleAlert aria-hidden className="size-3 text-parked" />
                          {t('models.unpriced')}
                        </>
                      ) : null}
                    </Badge>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </Section>
  );
}
