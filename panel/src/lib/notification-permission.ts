export type Permission = 'missing' | 'ask' | 'allowed' | 'denied';

/** What this browser lets us do. */
export function permission(): Permission {
  if (!('Notification' in globalThis)) return 'missing';
  const { permission: said } = Notification;
  return said === 'granted' ? 'allowed' : said === 'denied' ? 'denied' : 'ask';
}
