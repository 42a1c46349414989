import { Menu } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Places } from '@/app/shell/sidebar';
import { IconButton } from '@/components/ui/button';

/** The navigation of a narrow window: behind one button, over the screen. */
export function Drawer() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <IconButton label={t('nav.label')} className="md:hidden">
          <Menu aria-hidden />
        </IconButton>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-64 animate-appear overflow-y-auto border-r bg-panel px-3 py-4 shadow-float"
        >
          <Dialog.Title className="sr-only">{t('nav.label')}</Dialog.Title>
          <nav aria-label={t('nav.label')}>
            <Places onGo={() => setOpen(false)} />
          </nav>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
