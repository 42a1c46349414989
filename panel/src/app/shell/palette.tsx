import { Command as Cmdk } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '@/components/ui/key-hint';
import { type Command, useAllCommands } from '@/lib/keys';

/** Everything one can do here, found by typing a few letters of it. */
export function Palette(props: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  const groups = Map.groupBy(useAllCommands(), (each: Command) => each.group);
  const choose = (command: Command) => {
    props.onOpenChange(false);
    // After the dialog has given the focus back: the command may move it.
    setTimeout(command.run);
  };
  return (
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="-translate-x-1/2 fixed top-[14vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl animate-appear overflow-hidden rounded-lg border border-line-strong/50 bg-panel shadow-float"
        >
          <Dialog.Title className="sr-only">{t('palette.title')}</Dialog.Title>
          <Cmdk label={t('palette.title')} loop>
            <Cmdk.Input
              placeholder={t('palette.placeholder')}
              className="h-12 w-full border-b bg-transparent px-4 text-lg outline-none placeholder:text-ink-faint"
            />
            <Cmdk.List className="max-h-[50vh] overflow-y-auto p-2">
              <Cmdk.Empty className="p-4 text-ink-soft">{t('palette.empty')}</Cmdk.Empty>
              {[...groups].reverse().map(([group, commands]) => (
                <Cmdk.Group
                  key={group}
                  heading={group}
                  className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-faint [&_[cmdk-group-heading]]:text-xs"
                >
                  {commands.map((each) => (
                    <Cmdk.Item
                      key={each.id}
                      value={`${each.label} ${each.id}`}
                      disabled={each.unavailable !== undefined}
                      onSelect={() => choose(each)}
                      className="flex h-9 items-center gap-3 rounded-md px-2 data-[disabled=true]:text-ink-faint data-[selected=true]:bg-hover"
                    >
                      <span className="flex-1 truncate">{each.label}</span>
                      {each.unavailable ? (
                        <span className="truncate text-ink-faint text-sm">{each.unavailable}</span>
                      ) : null}
                      {each.keys ? <KeyHint keys={each.keys} /> : null}
                    </Cmdk.Item>
                  ))}
                </Cmdk.Group>
              ))}
            </Cmdk.List>
          </Cmdk>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
