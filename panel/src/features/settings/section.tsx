import { type ReactNode, useId } from 'react';

/** A part of the settings with its name and, where it needs one, a sentence about it. */
export function Section(props: {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border bg-panel px-5 pt-4 pb-2">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <h2 id={id} className="font-semibold text-lg">
            {props.title}
          </h2>
          {props.intro ? <p className="max-w-prose text-ink-soft text-sm">{props.intro}</p> : null}
        </div>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
