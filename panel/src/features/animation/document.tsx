import { useTranslation } from 'react-i18next';
import { useFilmDocument } from '@/components/film/page';
import { QueryView } from '@/components/patterns/query-view';
import { CodeView } from '@/components/ui/code-view';
import { Digest } from '@/components/ui/small';
import { EmptyState, Skeleton } from '@/components/ui/states';
import { Problems, problemLines } from '@/features/animation/problems';

/** The document the film is made of; where there is none, the last text and what is wrong. */
export function DocumentView({ film }: { readonly film: string }) {
  const { t } = useTranslation('animation');
  const query = useFilmDocument(film);
  return (
    <QueryView query={query} skeleton={<Skeleton className="h-96" />}>
      {(document) => {
        const text = document.text || (document.attempts.at(-1)?.raw_text ?? '');
        if (!text) return <EmptyState title={t('noDocument')}>{t('noDocumentBody')}</EmptyState>;
        return (
          <div className="flex flex-col gap-3">
            <p className="flex flex-wrap items-center gap-x-4 text-ink-soft">
              {document.digest ? <Digest value={document.digest} length={16} /> : null}
              <span>{t('languageIs', { version: document.language_version || '—' })}</span>
              <span>{t('designIs', { name: document.design_system || '—' })}</span>
            </p>
            <Problems problems={document.problems} />
            <CodeView
              text={text}
              label={t('tab.document')}
              marked={problemLines(document.problems)}
            />
          </div>
        );
      }}
    </QueryView>
  );
}
