/** What an address looks like before it is sent; the server has the last word. */
export function addressFault(
  platform: string,
  typed: string,
): '' | 'empty' | 'spaces' | 'platform' {
  const text = typed.trim();
  if (!text) return 'empty';
  if (/\s/.test(text)) return 'spaces';
  const hosts = {
    youtube: /(^|\.|\/)(youtube\.com|youtu\.be)\//i,
    tiktok: /(^|\.|\/)tiktok\.com\//i,
  };
  const known = hosts[platform as keyof typeof hosts];
  return known && !known.test(text) ? 'platform' : '';
}
