import { useTranslation } from 'react-i18next';
import { cn } from '@/lib/cn';

export const OVERLAYS = ['youtube', 'tiktok', 'grid'] as const;
export type Overlay = (typeof OVERLAYS)[number];

/**
 * Where each platform draws over a film of 1080 × 1920, in percent. Neither platform promises
 * these sizes; they move with its application and the length of a caption.
 */
const COVERED = {
  youtube: { top: 10, bottom: 25, right: 18, rightFrom: 45 },
  tiktok: { top: 7, bottom: 19, right: 11, rightFrom: 40 },
} as const;

/** What lies over the picture to judge it by. */
export function OverlayPicture({ shown }: { readonly shown: readonly Overlay[] }) {
  const { t } = useTranslation('player');
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 z-10 size-full"
      role="img"
      aria-label={shown.map((each) => t(`overlay.${each}`)).join(', ')}
    >
      {shown.map((each) =>
        each === 'grid' ? <Grid key={each} /> : <Zones key={each} on={each} />,
      )}
    </svg>
  );
}

function Zones({ on }: { readonly on: 'youtube' | 'tiktok' }) {
  const { top, bottom, right, rightFrom } = COVERED[on];
  const look = cn(
    'stroke-[0.3]',
    on === 'youtube' ? 'fill-refused/25 stroke-refused' : 'fill-running/25 stroke-running',
  );
  return (
    <g className={look}>
      <rect x="0" y="0" width="100" height={top} />
      <rect x="0" y={100 - bottom} width="100" height={bottom} />
      <rect x={100 - right} y={rightFrom} width={right} height={100 - bottom - rightFrom} />
    </g>
  );
}

function Grid() {
  return (
    <g className="stroke-[0.2] stroke-paper/70">
      {[1, 2].map((each) => (
        <g key={each}>
          <line x1={(each * 100) / 3} y1="0" x2={(each * 100) / 3} y2="100" />
          <line x1="0" y1={(each * 100) / 3} x2="100" y2={(each * 100) / 3} />
        </g>
      ))}
      <line x1="50" y1="47" x2="50" y2="53" />
      <line x1="45" y1="50" x2="55" y2="50" />
    </g>
  );
}
