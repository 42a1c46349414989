import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import i18next from 'i18next';
import { Crash } from '@/app/crash';
import { Door } from '@/app/door';
import { NotFound } from '@/app/not-found';
import { Shell } from '@/app/shell/shell';

type Filters = Record<string, unknown>;

const root = createRootRoute({
  component: Door,
  notFoundComponent: NotFound,
  errorComponent: Crash,
  validateSearch: (search: Filters): Filters => search,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('@/features/sign-in/screen'), 'Screen'),
});

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});

type ScreenModule = { readonly Screen: () => React.ReactNode };

/**
 * A screen of the shell, fetched with its catalogues when it is first opened. A catalogue that
 * a screen asked for only when it draws would hide the screen once more: React shows what was
 * hidden after 300 ms at the earliest.
 */
function screen<const Path extends string>(
  path: Path,
  load: () => Promise<ScreenModule>,
  ...catalogues: readonly string[]
) {
  const both = async () => (await Promise.all([load(), i18next.loadNamespaces(catalogues)]))[0];
  return createRoute({
    getParentRoute: () => shell,
    path,
    component: lazyRouteComponent(both, 'Screen'),
    errorComponent: Crash,
  });
}

const screens = shell.addChildren([
  home,
  screen('/today', () => import('@/features/today/screen'), 'today', 'idea-gate'),
  screen('/idea-gate', () => import('@/features/idea-gate/screen'), 'idea-gate'),
  screen('/ideas', () => import('@/features/ideas/screen'), 'ideas'),
  screen('/animations', () => import('@/features/animations/screen'), 'animations', 'film'),
  screen(
    '/animations/$id',
    () => import('@/features/animation/screen'),
    'animation',
    'film',
    'player',
  ),
  screen('/review', () => import('@/features/review-queue/screen'), 'review-queue'),
  screen('/review/$id', () => import('@/features/review/screen'), 'review', 'film', 'player'),
  screen('/compare', () => import('@/features/compare/screen'), 'compare', 'player'),
  screen('/language', () => import('@/features/language/screen'), 'language'),
  screen('/gaps', () => import('@/features/gaps/screen'), 'gaps'),
  screen('/playground', () => import('@/features/playground/screen'), 'playground'),
  screen('/publishing', () => import('@/features/publishing/screen'), 'publishing'),
  screen('/results', () => import('@/features/results/screen'), 'results'),
  screen('/audit-log', () => import('@/features/audit-log/screen'), 'audit-log'),
  screen('/work', () => import('@/features/work/screen'), 'work'),
  screen('/system', () => import('@/features/system/screen'), 'system', 'work'),
  screen('/settings', () => import('@/features/settings/screen'), 'settings'),
]);

export const router = createRouter({
  routeTree: root.addChildren([signIn, screens]),
  defaultPreload: 'intent',
  defaultPreloadDelay: 80,
  scrollRestoration: true,
  scrollToTopSelectors: ['#content'],
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
