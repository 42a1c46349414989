import { Film } from 'lucide-react';
import { useState } from 'react';
import { cn } from '@/lib/cn';

/** The most telling picture of a film, upright; a mark of a film where there is none. */
export function Thumbnail(props: { readonly digest: string; readonly className?: string }) {
  const [broken, setBroken] = useState(false);
  const look = cn('aspect-[9/16] shrink-0 overflow-hidden rounded-sm bg-hover', props.className);
  if (!props.digest || broken) {
    return (
      <span className={cn(look, 'inline-flex items-center justify-center text-ink-faint')}>
        <Film aria-hidden className="size-1/3" />
      </span>
    );
  }
  return (
    <img
      src={`/api/v1/artifacts/${props.digest}`}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setBroken(true)}
      className={cn(look, 'object-cover')}
    />
  );
}
