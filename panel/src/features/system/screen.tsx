import { Download } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import { Skeleton } from '@/components/ui/states';
import { useCommands } from '@/lib/keys';
import { Checks } from './checks';
import { PoisonedStreams } from './poisoned';
import { Followers, Processes } from './processes';
import { Queues, Topics } from './queues';
import { Schedule } from './schedule';
import { Services } from './services';
import { useDoctor } from './use-doctor';
import { useRebuild } from './use-rebuild';
import { useSystem } from './use-system';
import { Views } from './views';

/** How everything is doing, and what helps when it is not. */
export function Screen() {
  const { t } = useTranslation('system');
  const system = useSystem();
  const doctor = useDoctor();
  const rebuild = useRebuild();
  const bundle = useRef<HTMLAnchorElement>(null);
  const group = t('title');
  useCommands([
    {
      id: 'system-bundle',
      keys: 'd',
      label: t('bundle'),
      group,
      run: () => bundle.current?.click(),
    },
    {
      id: 'system-checks',
      keys: 'k',
      label: t('checks.look'),
      group,
      run: () => void doctor.refetch(),
    },
    {
      id: 'system-compare',
      keys: 'c',
      label: t('views.compare'),
      group,
      run: () => rebuild.start.mutate({ names: [], check: true }),
    },
    {
      id: 'system-rebuild',
      keys: 'b',
      label: t('views.rebuild'),
      group,
      run: () => rebuild.start.mutate({ names: [], check: false }),
    },
  ]);
  return (
    <Frame
      title={t('title')}
      summary={t('summary')}
      actions={
        <Button asChild>
          <a ref={bundle} href="/api/v1/system/diagnosis" download title={t('bundleHint')}>
            <Download aria-hidden />
            {t('bundle')}
            <KeyHint keys="d" />
          </a>
        </Button>
      }
    >
      <QueryView query={system} skeleton={<Waiting />}>
        {(page) => (
          <div className="flex flex-col gap-4">
            <PoisonedStreams page={page} />
            <Services page={page} />
            <div className="grid items-start gap-4 *:min-w-0 xl:grid-cols-2">
              <div className="flex flex-col gap-4 *:min-w-0">
                <Schedule />
                <Processes page={page} />
                <Followers page={page} />
                <Queues page={page} />
                <Topics page={page} />
              </div>
              <div className="flex flex-col gap-4 *:min-w-0">
                <Views page={page} rebuild={rebuild} />
                <Checks doctor={doctor} />
              </div>
            </div>
          </div>
        )}
      </QueryView>
    </Frame>
  );
}

function Waiting() {
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {['log', 'queue', 'disk', 'processes'].map((each) => (
          <Skeleton key={each} className="h-28" />
        ))}
      </div>
      <div className="grid gap-4 xl:grid-cols-2">
        <Skeleton className="h-96" />
        <Skeleton className="h-96" />
      </div>
    </div>
  );
}
