import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Screen as Frame } from '@/components/patterns/screen';
import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/field';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { CapabilityGrid } from '@/features/language/capability-grid';
import { CapabilityPanel } from '@/features/language/capability-panel';
import { found, grouped } from '@/features/language/found';
import { type CapabilityBrief, useLanguage } from '@/features/language/use-language';
import { useCommands } from '@/lib/keys';
import { useUrlState } from '@/lib/url-state';

const DEFAULTS = { search: '', group: '', id: '' };
const NONE: readonly CapabilityBrief[] = [];

/** Everything the animation language can say, each with a picture, words and an example. */
export function Screen() {
  const { t } = useTranslation('language');
  const [{ search, group, id }, change] = useUrlState(DEFAULTS);
  const query = useLanguage();
  const all = query.data?.capabilities ?? NONE;
  const shown = useMemo(() => found(all, search, group), [all, search, group]);
  const field = useRef<HTMLInputElement>(null);
  useLanguageKeys({ shown, id, look: (next) => change({ id: next }), field });
  useInView(id, all.length > 0);
  const groups = [
    { value: '', label: t('allGroups') },
    ...grouped(all).map(({ name }) => ({ value: name, label: t(`group.${name}`) })),
  ];
  return (
    <Frame
      fill
      title={t('title')}
      summary={
        query.data
          ? t('summary', { count: shown.length, version: query.data.version })
          : t('loadingSummary')
      }
      toolbar={
        <>
          <Input
            ref={field}
            type="search"
            className="w-72 max-w-full"
            aria-label={t('search')}
            placeholder={t('search')}
            value={search}
            onChange={(event) => change({ search: event.target.value })}
          />
          <Select
            aria-label={t('groups')}
            value={group}
            options={groups}
            onChange={(value) => change({ group: value })}
          />
        </>
      }
    >
      <div className="-mx-6 -my-5 relative flex h-[calc(100%+2.5rem)]">
        <div className="min-w-0 flex-1 overflow-y-auto px-4 py-5">
          <QueryView
            query={query}
            skeleton={<Skeleton className="h-96" />}
            isEmpty={() => shown.length === 0}
            empty={
              <EmptyState
                title={t('empty.title')}
                action={
                  <Button onClick={() => change({ search: '', group: '' })}>
                    {t('empty.action')}
                  </Button>
                }
              >
                {t('empty.why')}
              </EmptyState>
            }
          >
            {() => (
              <CapabilityGrid
                groups={grouped(shown)}
                looked={id}
                onLook={(next) => change({ id: next })}
              />
            )}
          </QueryView>
        </div>
        {id ? <CapabilityPanel key={id} id={id} onClose={() => change({ id: '' })} /> : null}
      </div>
    </Frame>
  );
}

/** What is looked at comes into view: by a link from elsewhere, and by keys. */
function useInView(id: string, ready: boolean) {
  useEffect(() => {
    if (!id || !ready) return;
    const card = document.querySelector(`[data-capability="${CSS.escape(id)}"]`);
    card?.scrollIntoView({ block: 'nearest' });
  }, [id, ready]);
}

function useLanguageKeys(given: {
  readonly shown: readonly CapabilityBrief[];
  readonly id: string;
  readonly look: (id: string) => void;
  readonly field: React.RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation('language');
  const navigate = useNavigate();
  const { shown, id, look, field } = given;
  const step = (by: number) => {
    const at = shown.findIndex((each) => each.id === id);
    const next = shown[at < 0 ? 0 : Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next) look(next.id);
  };
  const command = (name: string, keys: string, run: () => void) => ({
    id: `language-${name}`,
    keys,
    label: t(`key.${name}`),
    group: t('title'),
    run,
  });
  useCommands([
    command('search', '/', () => field.current?.focus()),
    command('next', 'j', () => step(1)),
    command('previous', 'k', () => step(-1)),
    command('close', 'escape', () => look('')),
    command('try', 'e', () => {
      if (id) void navigate({ to: '/playground', search: { example: id } });
    }),
  ]);
}
