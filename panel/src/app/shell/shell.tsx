import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banners } from '@/app/shell/banners';
import { GROUPS } from '@/app/shell/places';
import { Sidebar } from '@/app/shell/sidebar';
import { TopBar } from '@/app/shell/top-bar';
import { Waiting } from '@/components/ui/waiting';
import { setLanguage } from '@/lib/i18n';
import { type Command, KeyDispatcher, useCommands } from '@/lib/keys';
import { drawnTheme, setTheme } from '@/lib/theme';

const loadKeyMap = () => import('@/app/shell/key-map');
const loadPalette = () => import('@/app/shell/palette');
const KeyMap = lazy(() => loadKeyMap().then((m) => ({ default: m.KeyMap })));
const Palette = lazy(() => loadPalette().then((m) => ({ default: m.Palette })));

type Overlay = 'keys' | 'palette' | null;

/** What stays while screens come and go. */
export function Shell() {
  const { t } = useTranslation();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const close = (open: boolean) => setOverlay((now) => (open ? now : null));
  useCommands(useShellCommands(setOverlay));
  useKeyPresses();
  useEffect(() => {
    // Fetched once the screen stands, so that the first press already opens them.
    const timer = setTimeout(() => void Promise.all([loadKeyMap(), loadPalette()]), 500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="flex h-full flex-col">
      <a
        href="#content"
        className="-translate-y-16 fixed top-2 left-2 z-50 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <TopBar onPalette={() => setOverlay('palette')} onKeys={() => setOverlay('keys')} />
      <Banners />
      <div className="flex min-h-0 flex-1">
        <Sidebar />
        <main
          id="content"
          tabIndex={-1}
          data-quiet-focus
          className="min-w-0 flex-1 overflow-y-auto"
        >
          <Suspense fallback={<Waiting className="h-64" />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        {overlay === 'keys' ? <KeyMap open onOpenChange={close} /> : null}
        {overlay === 'palette' ? <Palette open onOpenChange={close} /> : null}
      </Suspense>
    </div>
  );
}

function useKeyPresses() {
  useEffect(() => {
    const dispatcher = new KeyDispatcher();
    const press = (event: KeyboardEvent) => dispatcher.press(event);
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function useShellCommands(setOverlay: (overlay: Overlay) => void): readonly Command[] {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const language = i18n.resolvedLanguage;
  return useMemo(() => {
    const going = GROUPS.flatMap((group) => group.places).map(({ name, to, key }) => ({
      id: `go-${name}`,
      keys: `g ${key}`,
      label: t(`nav.${name}`),
      group: t('keys.go'),
      run: () => void navigate({ to }),
    }));
    const group = t('keys.everywhere');
    const other = language === 'pl' ? 'en' : 'pl';
    return [
      ...going,
      {
        id: 'palette',
        keys: 'mod+k',
        label: t('keys.showPalette'),
        group,
        whileTyping: true,
        run: () => setOverlay('palette'),
      },
      { id: 'keys', keys: '?', label: t('keys.showKeys'), group, run: () => setOverlay('keys') },
      {
        id: 'theme',
        label: t('keys.toggleTheme'),
        group,
        run: () => setTheme(drawnTheme() === 'dark' ? 'light' : 'dark'),
      },
      { id: 'language', label: t('keys.toggleLanguage'), group, run: () => setLanguage(other) },
    ];
  }, [t, language, navigate, setOverlay]);
}
