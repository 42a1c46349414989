import { type ReactNode, useEffect, useRef } from 'react';
import { cn } from '@/lib/cn';

let screensShown = 0;

/**
 * The frame of every screen: its title, at most one primary action, a toolbar of filters.
 * When it appears after another screen, focus goes to the title, so that a reader says it.
 */
export function Screen(props: {
  readonly title: string;
  /** A line below the title: what changed, how many. */
  readonly summary?: ReactNode;
  /** The one primary action, and beside it quieter ones. */
  readonly actions?: ReactNode;
  /** Search, filters, columns. */
  readonly toolbar?: ReactNode;
  /** The content scrolls by itself: for tables and players that fill the window. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    screensShown += 1;
    if (screensShown > 1) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${props.title} · Kinora`;
  }, [props.title]);
  return (
    <div className={cn('flex min-h-full flex-col', props.fill && 'h-full')}>
      <header className="sticky top-0 z-20 border-b bg-ground/95 px-4 pt-3 pb-3 md:px-6 md:pt-4">
        <div className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-2">
          <div className="min-w-40 flex-1">
            <h1
              ref={heading}
              tabIndex={-1}
              data-quiet-focus
              className="truncate font-semibold text-2xl tracking-tight"
            >
              {props.title}
            </h1>
            {props.summary ? <div className="text-ink-soft">{props.summary}</div> : null}
          </div>
          {props.actions ? (
            <div className="flex flex-wrap items-center gap-2">{props.actions}</div>
          ) : null}
        </div>
        {props.toolbar ? (
          <div
            role="toolbar"
            aria-label={props.title}
            className="mt-3 flex flex-wrap items-center gap-2"
          >
            {props.toolbar}
          </div>
        ) : null}
      </header>
      <div
        className={cn('flex-1 px-4 py-4 md:px-6 md:py-5', props.fill && 'min-h-0 overflow-hidden')}
      >
        {props.children}
      </div>
    </div>
  );
}
