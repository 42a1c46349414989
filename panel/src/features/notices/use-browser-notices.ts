import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { newTo, rememberTold, tellingOf, toldBefore } from '@/features/notices/browser';
import type { NoticesPage } from '@/features/notices/types';
import { permission } from '@/lib/notification-permission';

/** Tell of what is new while the operator looks elsewhere. Two tabs tell it once. */
export function useBrowserNotices(page: NoticesPage | undefined, go: (path: string) => void): void {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage === 'pl' ? 'pl' : 'en';
  useEffect(() => {
    // In quiet hours nothing is told and nothing is forgotten.
    if (!page || page.quiet) return;
    const fresh = newTo(toldBefore(), page.items);
    rememberTold(page.items.map(tellingOf));
    if (!page.browser || permission() !== 'allowed' || document.hasFocus()) return;
    for (const each of fresh) {
      const { title, text } = each[language];
      const shown = new Notification(title, { body: text, tag: tellingOf(each), lang: language });
      shown.onclick = () => {
        window.focus();
        go(each.path);
        shown.close();
      };
    }
  }, [page, language, go]);
}
