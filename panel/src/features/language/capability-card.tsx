import { useTranslation } from 'react-i18next';
import type { CapabilityBrief } from '@/features/language/use-language';
import { cn } from '@/lib/cn';

/** Where the still of a capability's example is. */
export function stillOf(capability: string): string {
  return `/api/v1/language/capabilities/${capability}/still.jpg`;
}

/** The sentence of a capability in the language of the panel. */
export function useSentence(): (of: { readonly pl: string; readonly en: string }) => string {
  const { i18n } = useTranslation();
  const polish = i18n.resolvedLanguage === 'pl';
  return (of) => (polish ? of.pl : of.en);
}

/** One construct: how it looks, what it is called, what it does. */
export function CapabilityCard(props: {
  readonly capability: CapabilityBrief;
  readonly looked: boolean;
  readonly onLook: () => void;
}) {
  const sentence = useSentence();
  const { id } = props.capability;
  return (
    <li>
      <button
        type="button"
        data-capability={id}
        aria-pressed={props.looked}
        onClick={props.onLook}
        className={cn(
          'flex h-full w-full flex-col gap-2 rounded-lg border border-transparent p-2 text-left transition-colors hover:bg-hover',
          props.looked && 'border-accent bg-panel',
        )}
      >
        <img
          src={stillOf(id)}
          alt=""
          loading="lazy"
          decoding="async"
          className="aspect-[9/13] w-full rounded-md border bg-panel object-cover"
        />
        <code className="font-mono text-xs">{id}</code>
        <span className="line-clamp-3 text-ink-soft text-sm">{sentence(props.capability)}</span>
      </button>
    </li>
  );
}
