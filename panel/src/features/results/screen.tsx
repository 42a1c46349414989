import { FileUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { Tabs } from '@/components/ui/tabs';
import { Curves } from '@/features/results/curves';
import { Experiments } from '@/features/results/experiments';
import { Export } from '@/features/results/export';
import { Features } from '@/features/results/features';
import { Holes } from '@/features/results/holes';
import { ImportDialog } from '@/features/results/import-dialog';
import { Overview } from '@/features/results/overview';
import { PostPanel } from '@/features/results/post-panel';
import { usePost, usePosts, useSummary } from '@/features/results/use-results';
import { useCommands } from '@/lib/keys';
import { useUrlState } from '@/lib/url-state';

const DEFAULTS = { id: '', tab: 'overview', ask: '', on: '' };
/** A question that no finding led to. */
const NEW = 'new';

/** What the figures have so far, how far they can be trusted, and where more can be entered. */
export function Screen() {
  const { t } = useTranslation('results');
  const [{ id, tab, ask, on }, change] = useUrlState(DEFAULTS);
  const [importing, setImporting] = useState(false);
  const summary = useSummary();
  const query = usePosts();
  const looked = usePost(id);
  const listed = useMemo(
    () => query.data?.pages.flatMap((p) => p.items).find((each) => each.figures.id === id),
    [query.data, id],
  );
  const opened = listed ?? looked.data;
  const published = summary.data?.platforms.reduce((sum, each) => sum + each.published, 0);
  const group = t('title');
  useCommands([
    {
      id: 'results-import',
      keys: 'm',
      label: t('import.open'),
      group,
      run: () => setImporting(true),
    },
    {
      id: 'results-close',
      keys: 'escape',
      label: t('close'),
      group,
      run: () => change({ id: '' }),
    },
  ]);
  const open = (next: string) => change({ id: next });
  const attempt = (wanted: string, platform: string) =>
    change({ tab: 'experiments', ask: wanted, on: platform, id: '' });
  const tabs = [
    { name: 'overview', content: <Overview onOpen={open} /> },
    { name: 'curves', content: <Curves /> },
    { name: 'features', content: <Features onTry={attempt} /> },
    { name: 'holes', content: <Holes onOpen={open} /> },
    {
      name: 'experiments',
      content: (
        <Experiments
          feature={ask === NEW ? '' : ask}
          platform={on}
          asking={ask !== ''}
          onAsk={(asking) => change({ ask: asking ? NEW : '', on: '' })}
        />
      ),
    },
    { name: 'export', content: <Export /> },
  ];
  return (
    <Frame
      fill
      title={t('title')}
      summary={published === undefined ? null : t('summary', { count: published })}
      actions={
        <Button keys="m" onClick={() => setImporting(true)}>
          <FileUp aria-hidden />
          {t('import.open')}
        </Button>
      }
    >
      <div className="-mx-6 -my-5 relative flex h-[calc(100%+2.5rem)]">
        <div className="min-w-0 flex-1 overflow-y-auto px-6 pt-2 pb-5">
          <Tabs
            label={t('tabs')}
            value={tab}
            onChange={(value) => change({ tab: value })}
            tabs={tabs.map(({ name, content }) => ({
              value: name,
              label: t(`tab.${name}`),
              content,
            }))}
          />
        </div>
        {opened ? <PostPanel key={id} post={opened} onClose={() => change({ id: '' })} /> : null}
      </div>
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
    </Frame>
  );
}
