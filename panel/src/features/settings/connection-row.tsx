import { Link2, PlugZap, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge, StateBadge, type StateName } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/small';
import { ClientForm } from '@/features/settings/client-form';
import type { Connection } from '@/features/settings/types';
import { useConsent, useDisconnect, useTest } from '@/features/settings/use-connections';

const NAMES: Readonly<Record<string, string>> = { youtube: 'YouTube', tiktok: 'TikTok' };
const LOOKS: Readonly<Record<string, StateName>> = {
  unknown: 'waiting',
  configured: 'waiting',
  connected: 'done',
  dead: 'refused',
  disconnected: 'parked',
};
/** From so few days on, the end of a consent is worth a warning. */
const SOON_DAYS = 3;

/** One platform: how it stands, what was consented to and for how long, and what can be done. */
export function ConnectionRow({ connection }: { readonly connection: Connection }) {
  const { t } = useTranslation('settings');
  const { platform, standing, days_left: days } = connection;
  const consent = useConsent(platform);
  const test = useTest(platform);
  const part = useDisconnect(platform);
  const live = standing === 'connected';
  return (
    <li data-platform={platform} className="py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="font-medium">{NAMES[platform] ?? platform}</h3>
        <StateBadge state={LOOKS[standing] ?? 'waiting'}>
          {t(`connections.standing.${standing}`, { defaultValue: standing })}
        </StateBadge>
        <span className="min-w-0 flex-1 truncate text-ink-soft">{connection.account}</span>
        <Button
          size="sm"
          look={live ? 'plain' : 'primary'}
          busy={consent.isPending}
          disabled={!connection.configured}
          onClick={() => consent.mutate()}
        >
          <Link2 aria-hidden />
          {t(live ? 'connections.again' : 'connections.connect')}
        </Button>
        {live ? (
          <Button size="sm" busy={test.isPending} onClick={() => test.mutate()}>
            <PlugZap aria-hidden />
            {t('connections.test')}
          </Button>
        ) : null}
        {live || standing === 'dead' ? (
          <Button size="sm" look="danger" busy={part.isPending} onClick={() => part.mutate()}>
            <Unplug aria-hidden />
            {t('connections.disconnect')}
          </Button>
        ) : null}
      </div>
      {connection.problem ? (
        <p role="alert" className="mt-2 border-refused border-l-2 pl-3">
          {connection.problem}
        </p>
      ) : null}
      {live ? (
        <p className="mt-2 flex flex-wrap items-center gap-2 text-ink-soft text-sm">
          {connection.consented_at ? (
            <span>
              {t('connections.since')} <Time at={connection.consented_at} absolute />
            </span>
          ) : null}
          {days === null || days === undefined ? null : (
            <span className={days <= SOON_DAYS ? 'text-refused' : ''}>
              {t('connections.days', { count: days })}
            </span>
          )}
          {connection.scopes.map((each) => (
            <Badge key={each} className="font-mono">
              {each.split('/').pop()}
            </Badge>
          ))}
        </p>
      ) : null}
      <ClientForm platform={platform} configured={connection.configured} />
    </li>
  );
}
