import { Command, Keyboard, LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Drawer } from '@/app/shell/drawer';
import { LiveDot } from '@/app/shell/live-dot';
import { Button, IconButton } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import { Menu, MenuChoice, MenuItem, MenuLine } from '@/components/ui/menu';
import { Tooltip } from '@/components/ui/tooltip';
import { Bell } from '@/features/notices/bell';
import { useAbout } from '@/lib/about';
import { type Language, setLanguage } from '@/lib/i18n';
import { useSession, useSignOut } from '@/lib/session';
import { setTheme, type Theme, useTheme } from '@/lib/theme';

/** Which Kinora this is, whether news arrives, and everything about the operator. */
export function TopBar(props: { readonly onPalette: () => void; readonly onKeys: () => void }) {
  const { t } = useTranslation();
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b bg-panel px-3 max-md:gap-1 md:pl-5">
      <Drawer />
      <span className="flex items-center gap-2 font-semibold text-lg tracking-tight">
        <img src="/icon.svg" alt="" className="size-5" />
        {'Kinora'}
      </span>
      <ProfileBadge />
      <div className="flex-1" />
      <LiveDot />
      <Bell />
      <Button look="plain" size="sm" onClick={props.onPalette} aria-keyshortcuts="Control+K Meta+K">
        <Command aria-hidden />
        <span className="max-md:sr-only">{t('menu.palette')}</span>
        <KeyHint keys="mod+k" className="max-md:hidden" />
      </Button>
      <IconButton
        label={t('menu.keys')}
        keys="?"
        size="sm"
        onClick={props.onKeys}
        className="max-md:hidden"
      >
        <Keyboard aria-hidden />
      </IconButton>
      <AccountMenu />
    </header>
  );
}

function ProfileBadge() {
  const { t } = useTranslation();
  const profile = useAbout().data?.profile;
  if (profile !== 'demo' && profile !== 'sandbox') return null;
  return (
    <Tooltip text={t(`profile.${profile}Hint`)}>
      <button
        type="button"
        className="rounded-sm border border-accent/60 bg-accent-wash px-1.5 font-mono font-semibold text-accent-strong text-xs leading-5"
      >
        {t(`profile.${profile}`)}
      </button>
    </Tooltip>
  );
}

function AccountMenu() {
  const { t, i18n } = useTranslation();
  const theme = useTheme();
  const signOut = useSignOut();
  const session = useSession();
  return (
    <Menu
      trigger={
        <Button look="quiet" size="sm">
          <UserRound aria-hidden />
          <span className="sr-only">{t('menu.account')}</span>
          <span className="font-mono text-xs uppercase">{i18n.resolvedLanguage}</span>
        </Button>
      }
    >
      <MenuChoice
        label={t('menu.language')}
        value={i18n.resolvedLanguage ?? 'pl'}
        options={[
          { value: 'pl', label: 'Polski' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(value) => setLanguage(value as Language)}
      />
      <MenuLine />
      <MenuChoice
        label={t('menu.theme')}
        value={theme}
        options={(['dark', 'light', 'system'] as const).map((value) => ({
          value,
          label: t(`menu.${value}`),
        }))}
        onChange={(value) => setTheme(value as Theme)}
      />
      {session.data?.operator_exists ? (
        <>
          <MenuLine />
          <MenuItem icon={<LogOut aria-hidden />} onSelect={() => signOut.mutate()}>
            {t('menu.signOut')}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
