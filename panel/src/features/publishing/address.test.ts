import { describe, expect, it } from 'vitest';
import { addressFault } from '@/features/publishing/address';

describe('addressFault', () => {
  it.each([
    ['youtube', 'https://youtube.com/shorts/abcdefghijk', ''],
    ['youtube', 'youtu.be/abcdefghijk', ''],
    ['tiktok', 'https://vm.tiktok.com/ZM123/', ''],
    ['tiktok', 'https://www.youtube.com/shorts/abcdefghijk', 'platform'],
    ['tiktok', 'two words', 'spaces'],
    ['youtube', ' ', 'empty'],
    ['youtube', 'https://notyoutube.com/shorts/abcdefghijk', 'platform'],
  ])('of %s in %s is “%s”', (platform, typed, fault) => {
    expect(addressFault(platform, typed)).toBe(fault);
  });
});
