import { useTranslation } from 'react-i18next';
import type { Publication } from '@/features/publishing/use-publishing';
import { useFormat } from '@/lib/format';

/** How many bytes the platform holds. It moves with the live news, a chunk at a time. */
export function UploadProgress({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation('publishing');
  const format = useFormat();
  const { uploaded_bytes: done, total_bytes: total } = publication;
  const words = t('progress.of', {
    done: format.bytes(done),
    total: format.bytes(total),
    share: format.percent(total ? done / total : 0),
  });
  return (
    <div>
      <div
        role="progressbar"
        aria-label={t('progress.label')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={words}
        className="h-1.5 overflow-hidden rounded-full bg-hover"
      >
        <div
          className="h-full rounded-full bg-running transition-[width] duration-150"
          style={{ width: `${total ? Math.min(done / total, 1) * 100 : 0}%` }}
        />
      </div>
      <p className="mt-1 font-mono text-ink-soft text-sm">{words}</p>
    </div>
  );
}
