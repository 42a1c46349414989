import type { components } from '@/generated/api';

type Upload = components['schemas']['UploadWish'];
export type Connection = components['schemas']['PlatformState'];
export type Platform = 'tiktok' | 'youtube';
export type Mode = 'kit' | 'api' | 'inbox' | 'direct';

/** One way a film can get to a platform. `missing`: why it cannot yet; empty: it can. */
export interface Way {
  readonly platform: Platform;
  readonly mode: Mode;
  readonly missing: '' | 'configure' | 'connect' | 'reconnect' | 'consent';
}

const MODES: Readonly<Record<Platform, readonly Mode[]>> = {
  tiktok: ['kit', 'inbox', 'direct'],
  youtube: ['kit', 'api'],
};
/** What the operator must have consented to, where one consent does not cover every way. */
const SCOPES: Partial<Record<Mode, string>> = { inbox: 'video.upload', direct: 'video.publish' };

/** Every way there is, the careful one of each platform first. */
export function waysOf(connections: readonly Connection[]): readonly Way[] {
  return (Object.keys(MODES) as Platform[]).flatMap((platform) => {
    const connection = connections.find((each) => each.platform === platform);
    return MODES[platform].map((mode) => ({
      platform,
      mode,
      missing: mode === 'kit' ? ('' as const) : missing(connection, mode),
    }));
  });
}

function missing(connection: Connection | undefined, mode: Mode): Way['missing'] {
  if (!connection?.configured) return 'configure';
  if (connection.standing === 'dead') return 'reconnect';
  if (connection.standing !== 'connected') return 'connect';
  const scope = SCOPES[mode];
  return scope && !connection.scopes.includes(scope) ? 'consent' : '';
}

/** What else is said about an upload. `publishAt`: as typed in the browser's own zone. */
export interface Details {
  readonly visibility: Upload['visibility'];
  readonly publishAt: string;
  /** Why it is published once more; empty the first time. */
  readonly again: string;
}

/** A way in one word, for the address and for forms. */
export function nameOf(way: Pick<Way, 'platform' | 'mode'>): string {
  return `${way.platform}-${way.mode}`;
}

/** The wish that the server is sent. */
export function uploadOf(
  animation: string,
  way: Pick<Way, 'platform'>,
  mode: Exclude<Mode, 'kit'>,
  details: Details,
): Upload {
  return {
    animation,
    platform: way.platform,
    mode,
    account: '',
    visibility: mode === 'api' ? details.visibility : 'public',
    publish_at: details.publishAt ? new Date(details.publishAt).toISOString() : null,
    again: details.again.trim(),
    now: false,
  };
}
