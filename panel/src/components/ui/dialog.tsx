import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/button';
import { cn } from '@/lib/cn';

export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

/** Something that must be answered before work goes on; Escape closes it without an answer. */
export function Dialog(props: {
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly trigger?: ReactNode;
  readonly title: string;
  readonly description?: ReactNode;
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const controlled = {
    ...(props.open === undefined ? {} : { open: props.open }),
    ...(props.onOpenChange ? { onOpenChange: props.onOpenChange } : {}),
  };
  return (
    <Radix.Root {...controlled}>
      {props.trigger ? <Radix.Trigger asChild>{props.trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...(props.description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={(event) => {
            // Not the button that closes: its words would open, and Escape would close those only.
            event.preventDefault();
            (event.currentTarget as HTMLElement).focus();
          }}
          className={cn(
            '-translate-x-1/2 fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[calc(100vw-2rem)] animate-appear flex-col rounded-lg border border-line-strong/50 bg-panel shadow-float outline-none',
            props.wide ? 'max-w-3xl' : 'max-w-lg',
          )}
        >
          <header className="flex items-start gap-4 px-5 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Radix.Title className="font-semibold text-lg">{props.title}</Radix.Title>
              {props.description ? (
                <Radix.Description className="mt-1 text-ink-soft">
                  {props.description}
                </Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              <IconButton label={t('close')} size="sm">
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-2">{props.children}</div>
          {props.footer ? (
            <footer className="flex justify-end gap-2 border-t px-5 py-3">{props.footer}</footer>
          ) : (
            <div className="h-3" />
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
