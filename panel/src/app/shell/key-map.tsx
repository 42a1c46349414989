import { useTranslation } from 'react-i18next';
import { Dialog } from '@/components/ui/dialog';
import { KeyHint } from '@/components/ui/key-hint';
import { type Command, useAllCommands } from '@/lib/keys';

/** Every key that does something on what is shown now. */
export function KeyMap(props: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  const withKeys = useAllCommands().filter((each) => each.keys !== undefined);
  const groups = Map.groupBy(withKeys, (each: Command) => each.group);
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t('keys.title')}
      description={t('keys.description')}
      wide
    >
      <div className="columns-2 gap-8">
        {/* The screen's own keys were registered last and matter most. */}
        {[...groups].reverse().map(([group, commands]) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 border-b pb-1 font-medium text-ink-soft text-sm">{group}</h3>
            <dl>
              {commands.map((each) => (
                <div key={each.id} className="flex h-7 items-center justify-between gap-4">
                  <dt className="truncate">{each.label}</dt>
                  <dd>
                    <KeyHint keys={each.keys ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
