import { useTranslation } from 'react-i18next';
import { Checks } from '@/features/publishing/checks';
import { Missing } from '@/features/publishing/missing';
import { Requests } from '@/features/publishing/requests';
import type { DryRun } from '@/features/publishing/use-publishing';

/** What publishing would send, what is missing for it, and what was checked. Nothing was sent. */
export function DryRunView({ dry }: { readonly dry: DryRun }) {
  const { t } = useTranslation('publishing');
  return (
    <section aria-label={t('dry.title')} className="flex flex-col gap-3">
      <p role="status" className="border-done border-l-2 pl-3 font-medium">
        {t('dry.nothingSent')}
      </p>
      <Missing missing={dry.missing} />
      <Checks checks={dry.findings} />
      <Requests requests={dry.requests} />
    </section>
  );
}
