import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { CopyButton } from '@/components/ui/small';
import { Skeleton } from '@/components/ui/states';
import { ConnectionRow } from '@/features/settings/connection-row';
import { Group } from '@/features/settings/group';
import { Section } from '@/features/settings/section';
import { useConnections } from '@/features/settings/use-connections';
import { useSettings } from '@/features/settings/use-settings';
import { useUrlState } from '@/lib/url-state';

const CAME_BACK = { platform: '', problem: '' };

/** The accounts that films go to, and what became of a consent that was just given. */
export function Connections() {
  const { t, i18n } = useTranslation('settings');
  const [{ platform, problem }] = useUrlState(CAME_BACK);
  const key = `connections.problem.${problem}`;
  return (
    <>
      <Section title={t('connections.title')} intro={t('connections.intro')}>
        {problem ? (
          <p role="alert" className="my-3 border-refused border-l-2 pl-3">
            {i18n.exists(key, { ns: 'settings' })
              ? t(key as 'connections.problem.other')
              : t('connections.problem.other')}
          </p>
        ) : null}
        {platform && !problem ? (
          <p role="status" className="my-3 border-done border-l-2 pl-3">
            {t('connections.came')}
          </p>
        ) : null}
        <QueryView query={useConnections()}>
          {(page) => (
            <>
              <ul className="divide-y">
                {page.items.map((each) => (
                  <ConnectionRow key={each.platform} connection={each} />
                ))}
              </ul>
              <p className="flex flex-wrap items-center gap-1 py-3 text-ink-soft text-sm">
                {t('connections.register')}
                <code className="break-all font-mono">{page.redirect}</code>
                <CopyButton text={page.redirect} />
              </p>
            </>
          )}
        </QueryView>
      </Section>
      <Channels />
    </>
  );
}

/** What goes out with every film, platform by platform. */
const CHANNELS = {
  youtube: [
    'youtube_privacy',
    'youtube_category',
    'youtube_made_for_kids',
    'youtube_synthetic',
    'youtube_language',
    'youtube_notify',
  ],
  tiktok: ['tiktok_privacy', 'tiktok_comments', 'tiktok_duet', 'tiktok_stitch', 'tiktok_ai_label'],
} as const;

function Channels() {
  const { t } = useTranslation('settings');
  const query = useSettings();
  return (
    <QueryView query={query} skeleton={<Skeleton className="h-56" />}>
      {(page) => (
        <>
          {(Object.keys(CHANNELS) as (keyof typeof CHANNELS)[]).map((platform) => (
            <Group
              key={platform}
              title={t(`group.${platform}.title`)}
              intro={t(`group.${platform}.intro`)}
              names={CHANNELS[platform]}
              settings={page.operator}
            />
          ))}
        </>
      )}
    </QueryView>
  );
}
