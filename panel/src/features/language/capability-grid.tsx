import { useTranslation } from 'react-i18next';
import { CapabilityCard } from '@/features/language/capability-card';
import type { Group } from '@/features/language/found';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

/** As many constructs fit beside each other on the narrowest screen: such groups share rows. */
const PAIR = 2;
const COLUMNS = 'grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] gap-x-1';

/** Constructs by group, as pictures. */
export function CapabilityGrid(props: {
  readonly groups: readonly Group[];
  readonly looked: string;
  readonly onLook: (capability: string) => void;
}) {
  const { t } = useTranslation('language');
  const format = useFormat();
  return (
    <div className={cn(COLUMNS, 'gap-y-8')}>
      {props.groups.map((group) => (
        <section
          key={group.name}
          aria-label={t(`group.${group.name}`)}
          className={group.capabilities.length <= PAIR ? 'col-span-2' : 'col-span-full'}
        >
          <h2 className="mb-2 flex items-baseline gap-2 border-b px-2 pb-1 font-semibold">
            {t(`group.${group.name}`)}
            <span className="font-mono font-normal text-ink-faint text-sm">
              {format.number(group.capabilities.length)}
            </span>
          </h2>
          <ul
            className={
              group.capabilities.length <= PAIR ? 'grid grid-cols-2 gap-1' : cn(COLUMNS, 'gap-y-1')
            }
          >
            {group.capabilities.map((each) => (
              <CapabilityCard
                key={each.id}
                capability={each}
                looked={each.id === props.looked}
                onLook={() => props.onLook(each.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
