import { CloudOff, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { PANEL_CONTRACT, useAbout } from '@/lib/about';
import { useLiveStatus } from '@/lib/live/live';

/** What the operator must know about the whole panel: no connection, or another version. */
export function Banners() {
  const { t } = useTranslation();
  const status = useLiveStatus();
  const about = useAbout();
  const said = about.data?.panel_contract;
  const old = about.error !== null && 'status' in about.error && about.error.status === 404;
  const contract = old ? 0 : said;
  return (
    <>
      {status === 'offline' ? (
        <Banner icon={<CloudOff aria-hidden className="size-4" />}>
          {t('live.offlineBanner')}
        </Banner>
      ) : null}
      {contract !== undefined && contract !== PANEL_CONTRACT ? (
        <Banner icon={<RefreshCw aria-hidden className="size-4" />}>
          {t(contract < PANEL_CONTRACT ? 'version.behind' : 'version.ahead', {
            api: contract,
            panel: PANEL_CONTRACT,
          })}
          <Button size="sm" className="ml-3" onClick={() => location.reload()}>
            {t('version.reload')}
          </Button>
        </Banner>
      ) : null}
    </>
  );
}

function Banner(props: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex items-center gap-3 border-accent/50 border-b bg-accent-wash px-5 py-2 text-ink"
    >
      {props.icon}
      <div>{props.children}</div>
    </div>
  );
}
