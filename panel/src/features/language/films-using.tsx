import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { QueryView } from '@/components/patterns/query-view';
import { Skeleton } from '@/components/ui/states';
import { useGallery } from '@/features/language/use-language';

const FIRST = 12;

/** The films that ship with Kinora in which a construct can be seen at work. */
export function FilmsUsing({ capability }: { readonly capability: string }) {
  const { t } = useTranslation('language');
  const query = useGallery();
  return (
    <QueryView query={query} skeleton={<Skeleton className="h-16" />}>
      {({ items }) => {
        const films = items.filter((each) => each.capabilities.includes(capability));
        return (
          <>
            <h3 className="mb-1 font-medium text-ink-soft text-sm">
              {t('films', { count: films.length })}
            </h3>
            <ul className="flex flex-wrap gap-x-3 gap-y-1">
              {films.slice(0, FIRST).map((each) => (
                <li key={each.name} lang={each.language}>
                  <Link
                    to="/playground"
                    search={{ film: each.name }}
                    className="underline decoration-line-strong underline-offset-2 hover:decoration-ink"
                  >
                    {each.title}
                  </Link>
                </li>
              ))}
              {films.length > FIRST ? (
                <li className="text-ink-faint">{t('more', { count: films.length - FIRST })}</li>
              ) : null}
            </ul>
          </>
        );
      }}
    </QueryView>
  );
}
