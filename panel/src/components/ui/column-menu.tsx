import { Columns3 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Menu, MenuToggle } from '@/components/ui/menu';
import { keep, kept } from '@/lib/kept';

/** Which columns of the table `name` are hidden; this browser remembers it. */
export function useHiddenColumns(name: string, usual: readonly string[] = []) {
  const key = `kinora.columns.${name}`;
  const [hidden, setHidden] = useState<readonly string[]>(() => kept(key)?.split(',') ?? usual);
  const change = useCallback(
    (next: readonly string[]) => {
      keep(key, next.join(','));
      setHidden(next);
    },
    [key],
  );
  return [hidden, change] as const;
}

/** Shows and hides columns. */
export function ColumnMenu(props: {
  readonly columns: readonly { readonly id: string; readonly header: string }[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <Menu
      trigger={
        <Button size="sm">
          <Columns3 aria-hidden />
          {t('table.columns')}
        </Button>
      }
    >
      {props.columns.map(({ id, header }) => (
        <MenuToggle
          key={id}
          checked={!props.hidden.includes(id)}
          onChange={(shown) =>
            props.onChange(
              shown ? props.hidden.filter((each) => each !== id) : [...props.hidden, id],
            )
          }
        >
          {header}
        </MenuToggle>
      ))}
    </Menu>
  );
}
