import { describe, expect, it } from 'vitest';
import { browserOf } from '@/features/settings/browser';

describe('browserOf', () => {
  it('tells browsers from those they descend from', () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0';
    const safari =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
    expect(browserOf(edge)).toEqual({ browser: 'Edge', system: 'Windows' });
    expect(browserOf(safari)).toEqual({ browser: 'Safari', system: 'iPhone' });
    expect(browserOf('curl/8')).toEqual({ browser: '', system: '' });
  });
});
