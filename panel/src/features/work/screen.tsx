import { useTranslation } from 'react-i18next';
import { Screen as Frame } from '@/components/patterns/screen';
import { useFormat } from '@/lib/format';
import { useUrlState } from '@/lib/url-state';
import { FailureCauses } from './failures';
import { NO_FILTERS } from './filters';
import { Running } from './running';
import { Toolbar } from './toolbar';
import { useWorks } from './use-works';
import { WorkPanel } from './work-panel';
import { WorkTable } from './work-table';

/** What is done, what waits, what went wrong and why, and what to do about it. */
export function Screen() {
  const { t } = useTranslation('work');
  const format = useFormat();
  const [filters, change] = useUrlState(NO_FILTERS);
  const works = useWorks(filters);
  const first = works.data?.pages[0];
  return (
    <Frame
      title={t('title')}
      summary={
        first ? t('summary', { count: first.total, total: format.number(first.total) }) : null
      }
      toolbar={<Toolbar filters={filters} counts={first?.counts ?? {}} onChange={change} />}
    >
      <div className="flex items-start gap-4">
        <div className="flex min-w-0 flex-1 flex-col gap-4">
          <Running />
          <FailureCauses onChange={change} />
          <WorkTable
            works={works}
            narrow={filters.work !== ''}
            onOpen={(work) => change({ work })}
            onClear={() => change({ ...NO_FILTERS })}
          />
        </div>
        {filters.work ? <WorkPanel id={filters.work} onChange={change} /> : null}
      </div>
    </Frame>
  );
}
