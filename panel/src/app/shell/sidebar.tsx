import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { GROUPS } from '@/app/shell/places';
import { KeyHint } from '@/components/ui/key-hint';

/** Where one can go, beside every screen that is wide enough; on a phone it is a drawer. */
export function Sidebar() {
  const { t } = useTranslation();
  return (
    <nav
      aria-label={t('nav.label')}
      className="hidden w-52 shrink-0 overflow-y-auto border-r bg-panel px-3 py-3 md:block"
    >
      <Places />
    </nav>
  );
}

/** The places in the order of the day. Keys appear where the pointer or the focus is. */
export function Places({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-4">
      {GROUPS.map((group) => (
        <div key={group.name}>
          <h2 className="px-2 pb-1 text-ink-faint text-xs">{t(`nav.${group.name}`)}</h2>
          <ul>
            {group.places.map(({ name, to, key, icon: Icon }) => (
              <li key={name}>
                <Link
                  to={to}
                  {...(onGo ? { onClick: onGo } : {})}
                  aria-keyshortcuts={`g ${key}`}
                  className="group flex h-8 items-center gap-2 rounded-md px-2 text-ink-soft hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink"
                >
                  <Icon
                    aria-hidden
                    className="size-4 shrink-0 group-aria-[current=page]:text-accent-strong"
                  />
                  <span className="flex-1 truncate">{t(`nav.${name}`)}</span>
                  <KeyHint
                    keys={`g ${key}`}
                    className="hidden group-hover:inline-flex group-focus-visible:inline-flex"
                  />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
