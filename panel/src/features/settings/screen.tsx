import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { Skeleton } from '@/components/ui/states';
import { Tabs } from '@/components/ui/tabs';
import { Account } from '@/features/settings/account';
import { Budget } from '@/features/settings/budget';
import { Checklists } from '@/features/settings/checklists';
import { Connections } from '@/features/settings/connections';
import { Designs } from '@/features/settings/designs';
import { Group } from '@/features/settings/group';
import { Machine } from '@/features/settings/machine';
import { Models } from '@/features/settings/models';
import { BrowserPermission, DesktopChannel, Webhook } from '@/features/settings/notices';
import { PanelLook } from '@/features/settings/panel-look';
import type { SettingsPage } from '@/features/settings/types';
import { useSettings } from '@/features/settings/use-settings';
import { useCommands } from '@/lib/keys';
import { useUrlState } from '@/lib/url-state';

const DEFAULTS = { tab: 'day' };
const TABS = [
  'day',
  'gate',
  'alone',
  'models',
  'films',
  'checklist',
  'connections',
  'notices',
  'account',
  'look',
] as const;
type TabName = (typeof TABS)[number];

/** Which settings stand together, and where. */
const GROUPS: Partial<Record<TabName, readonly (readonly [string, readonly string[]])[]>> = {
  day: [
    ['day', ['day_time', 'time_zone']],
    ['publication', ['window', 'platforms', 'account']],
  ],
  gate: [
    ['gate', ['gate_size']],
    ['novelty', ['novelty_warn_at', 'novelty_block_at']],
  ],
  alone: [
    [
      'alone',
      ['automatic_ideas', 'idea_pool', 'automatic_choice', 'automatic_approval', 'automatic_kit'],
    ],
    ['retention', ['retention_days']],
  ],
  films: [['films', ['design_system', 'content_language']]],
  notices: [
    ['browser', ['notice_browser']],
    ['desktop', ['notice_desktop']],
    ['webhook', ['notice_webhook']],
    ['rhythm', ['notice_quiet', 'notice_remind_hours', 'notice_consent_days']],
  ],
  look: [['speech', ['interface_language']]],
};

/** What stands below the settings of a group. */
const EXTRAS: Readonly<Record<string, () => ReactNode>> = {
  browser: () => <BrowserPermission />,
  desktop: () => <DesktopChannel />,
  webhook: () => <Webhook />,
};

/** What the operator has decided once and for all days; every change is an event. */
export function Screen() {
  const { t } = useTranslation('settings');
  const [{ tab }, change] = useUrlState(DEFAULTS);
  const query = useSettings();
  useCommands(
    TABS.map((each, index) => ({
      id: `settings-${each}`,
      keys: String(index + 1),
      label: t(`tab.${each}`),
      group: t('title'),
      run: () => change({ tab: each }),
    })),
  );
  const shown = TABS.find((each) => each === tab) ?? 'day';
  return (
    <Frame title={t('title')} summary={t('summary')}>
      <Tabs
        label={t('title')}
        value={shown}
        onChange={(value) => change({ tab: value })}
        tabs={TABS.map((each) => ({
          value: each,
          label: t(`tab.${each}`),
          content: (
            <div className="flex max-w-4xl flex-col gap-5">
              <Part name={each} query={query} />
            </div>
          ),
        }))}
      />
    </Frame>
  );
}

function Part(props: {
  readonly name: TabName;
  readonly query: ReturnType<typeof useSettings>;
}): ReactNode {
  if (props.name === 'checklist') return <Checklists />;
  if (props.name === 'connections') return <Connections />;
  if (props.name === 'account') return <Account />;
  return (
    <QueryView query={props.query} skeleton={<Shapes />}>
      {(page) => <Chosen name={props.name} page={page} />}
    </QueryView>
  );
}

function Chosen(props: { readonly name: TabName; readonly page: SettingsPage }): ReactNode {
  const { t } = useTranslation('settings');
  const { name, page } = props;
  const groups = (GROUPS[name] ?? []).map(([title, names]) => (
    <Group
      key={title}
      title={t(`group.${title}.title`)}
      intro={t(`group.${title}.intro`)}
      names={names}
      settings={page.operator}
    >
      {EXTRAS[title]?.()}
    </Group>
  ));
  return (
    <>
      {name === 'models' ? <Budget page={page} /> : null}
      {name === 'models' ? <Models models={page.models} /> : null}
      {name === 'look' ? <PanelLook /> : null}
      {groups}
      {name === 'films' ? <Designs /> : null}
      {name === 'look' ? <Machine values={page.machine} /> : null}
    </>
  );
}

function Shapes() {
  return (
    <>
      <Skeleton className="h-56" />
      <Skeleton className="h-40" />
    </>
  );
}
