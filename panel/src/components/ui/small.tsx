import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { now as clockNow } from '@/lib/clock';
import { cn } from '@/lib/cn';
import { useFormat } from '@/lib/format';

/** Puts a text on the clipboard and says that it did. */
export function CopyButton(props: { readonly text: string; readonly label?: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void navigator.clipboard.writeText(props.text).then(() => setCopied(true));
  return (
    <IconButton label={copied ? t('copied') : (props.label ?? t('copy'))} size="sm" onClick={copy}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
    </IconButton>
  );
}

/** The beginning of a digest or an id; the whole of it beside the pointer, and to copy. */
export function Digest(props: { readonly value: string; readonly length?: number }) {
  const bare = props.value.replace(/^sha256:/, '');
  return (
    <span className="inline-flex items-center">
      <Tooltip text={<span className="break-all font-mono text-xs">{props.value}</span>}>
        <span className="font-mono text-ink-soft text-sm">{bare.slice(0, props.length ?? 8)}</span>
      </Tooltip>
      <CopyButton text={props.value} />
    </span>
  );
}

/** How long ago, or how soon; the exact moment beside the pointer and for readers. */
export function Time(props: {
  readonly at: string;
  readonly absolute?: boolean;
  readonly className?: string;
}) {
  const format = useFormat();
  const [now, setNow] = useState(() => clockNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(clockNow()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const words = props.absolute ? format.dateTime(props.at) : format.relative(props.at, now);
  return (
    <Tooltip text={format.exact(props.at)}>
      <time dateTime={props.at} className={cn('whitespace-nowrap', props.className)}>
        {words}
      </time>
    </Tooltip>
  );
}
