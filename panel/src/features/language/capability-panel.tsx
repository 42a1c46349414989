import { Link } from '@tanstack/react-router';
import { FlaskConical, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Badge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import { CodeView } from '@/components/ui/code-view';
import { Skeleton } from '@/components/ui/states';
import { useSentence } from '@/features/language/capability-card';
import { ExampleFilm } from '@/features/language/example-film';
import { FilmsUsing } from '@/features/language/films-using';
import { KeysTable } from '@/features/language/keys-table';
import { type CapabilityPage, useCapability } from '@/features/language/use-language';

/** One construct in full: moving, in words, in keys, in writing, and in whole films. */
export function CapabilityPanel(props: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('language');
  const query = useCapability(props.id);
  return (
    <aside
      aria-label={t('panel')}
      className="w-full max-w-md shrink-0 overflow-y-auto border-l bg-panel max-md:absolute max-md:inset-0 max-md:z-20 max-md:max-w-none"
    >
      <div className="sticky top-0 z-10 flex items-center gap-2 border-b bg-panel px-5 py-2">
        <h2 translate="no" className="min-w-0 flex-1 truncate font-mono text-lg">
          {props.id}
        </h2>
        <IconButton label={t('close')} keys="escape" size="sm" onClick={props.onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="flex flex-col gap-5 p-5">
        <QueryView query={query} skeleton={<Skeleton className="h-[60vh]" />}>
          {(page) => <Full page={page} />}
        </QueryView>
      </div>
    </aside>
  );
}

function Full({ page }: { readonly page: CapabilityPage }) {
  const { t, i18n } = useTranslation('language');
  const sentence = useSentence();
  const { capability, fragment } = page;
  const polish = i18n.resolvedLanguage === 'pl';
  return (
    <>
      <div className="grid grid-cols-[180px_1fr] gap-4">
        <ExampleFilm capability={capability.id} sentence={sentence(capability)} />
        <div className="flex min-w-0 flex-col items-start gap-3">
          <p className="text-lg">{sentence(capability)}</p>
          <p className="text-ink-faint text-sm" lang={polish ? 'en' : 'pl'}>
            {polish ? capability.en : capability.pl}
          </p>
          <Badge>{t(`cost.${capability.cost}`)}</Badge>
          <Button asChild look="primary" className="mt-auto">
            <Link to="/playground" search={{ example: capability.id }}>
              <FlaskConical aria-hidden />
              {t('try')}
            </Link>
          </Button>
        </div>
      </div>
      <section>
        <h3 className="mb-1 font-medium text-ink-soft text-sm">{t('fragment')}</h3>
        <CodeView text={fragment} label={t('fragment')} />
      </section>
      {capability.parameters.length > 0 ? (
        <section>
          <h3 className="mb-1 font-medium text-ink-soft text-sm">{t('keys')}</h3>
          <KeysTable keys={capability.parameters} />
        </section>
      ) : null}
      <section>
        <FilmsUsing capability={capability.id} />
      </section>
    </>
  );
}
