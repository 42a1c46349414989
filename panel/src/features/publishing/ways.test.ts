import { describe, expect, it } from 'vitest';
import { type Connection, nameOf, uploadOf, waysOf } from '@/features/publishing/ways';

function connection(platform: string, rest: Partial<Connection> = {}): Connection {
  return {
    platform,
    account: 'main',
    configured: true,
    standing: 'connected',
    problem: '',
    scopes: ['video.upload'],
    consented_at: null,
    expires_at: null,
    days_left: null,
    ...rest,
  };
}

function missing(...connections: Connection[]): Record<string, string> {
  return Object.fromEntries(waysOf(connections).map((each) => [nameOf(each), each.missing]));
}

describe('waysOf', () => {
  it('leaves the kits where nothing is connected, and says what the others miss', () => {
    expect(missing()).toEqual({
      'tiktok-kit': '',
      'tiktok-inbox': 'configure',
      'tiktok-direct': 'configure',
      'youtube-kit': '',
      'youtube-api': 'configure',
    });
  });

  it('opens what the account consented to', () => {
    const found = missing(connection('tiktok'), connection('youtube', { scopes: [] }));
    expect(found).toMatchObject({
      'tiktok-inbox': '',
      'tiktok-direct': 'consent',
      'youtube-api': '',
    });
  });

  it.each([
    ['configured', 'connect'],
    ['disconnected', 'connect'],
    ['dead', 'reconnect'],
  ])('of an account that is %s asks to %s', (standing, wanted) => {
    expect(missing(connection('youtube', { standing }))['youtube-api']).toBe(wanted);
  });
});

describe('uploadOf', () => {
  it('sends a moment of the browser as an instant, and visibility only where it counts', () => {
    const details = { visibility: 'private', publishAt: '2026-11-24T18:00', again: ' ' } as const;

    const api = uploadOf('film', { platform: 'youtube' }, 'api', details);
    const inbox = uploadOf('film', { platform: 'tiktok' }, 'inbox', details);

    expect(api.publish_at).toBe(new Date('2026-11-24T18:00').toISOString());
    expect([api.visibility, inbox.visibility, api.again]).toEqual(['private', 'public', '']);
  });
});
