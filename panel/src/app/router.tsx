import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
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

/** A screen of the shell, fetched when it is first opened. */
function screen<const Path extends string>(path: Path, load: () => Promise<ScreenModule>) {
  return createRoute({
    getParentRoute: () => shell,
    path,
    component: lazyRouteComponent(load, 'Screen'),
    errorComponent: Crash,
  });
}

const screens = shell.addChildren([
  home,
  screen('/today', () => import('@/features/today/screen')),
  screen('/idea-gate', () => import('@/features/idea-gate/screen')),
  screen('/ideas', () => import('@/features/ideas/screen')),
  screen('/animations', () => import('@/features/animations/screen')),
  screen('/animations/$id', () => import('@/features/animation/screen')),
  screen('/review', () => import('@/features/review-queue/screen')),
  screen('/review/$id', () => import('@/features/review/screen')),
  screen('/compare', () => import('@/features/compare/screen')),
  screen('/language', () => import('@/features/language/screen')),
  screen('/gaps', () => import('@/features/gaps/screen')),
  screen('/playground', () => import('@/features/playground/screen')),
  screen('/publishing', () => import('@/features/publishing/screen')),
  screen('/results', () => import('@/features/results/screen')),
  screen('/audit-log', () => import('@/features/audit-log/screen')),
  screen('/work', () => import('@/features/work/screen')),
  screen('/system', () => import('@/features/system/screen')),
  screen('/settings', () => import('@/features/settings/screen')),
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
