import { describe, expect, it } from 'vitest';
import { ownPath } from '@/features/sign-in/screen';

describe('ownPath', () => {
  it('stays on this site', () => {
    expect(ownPath('/review/1?f=2')).toBe('/review/1?f=2');
    for (const each of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      undefined,
      '/sign-in?back=x',
    ])
      expect(ownPath(each)).toBe('/today');
  });
});
