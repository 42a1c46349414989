import type { Decision } from '@/features/publishing/use-publishing';

/**
 * What a choice of the takeover asks of the server: `adopt <post>`, `failed` or `again`. Null
 * while it would be refused: nothing chosen, or once more without a reason.
 */
export function decisionOf(chosen: string, reason: string): Decision | null {
  const why = reason.trim();
  if (chosen.startsWith('adopt '))
    return { decision: 'adopt', remote_id: chosen.slice('adopt '.length), reason: '' };
  if (chosen === 'failed') return { decision: 'failed', remote_id: '', reason: why };
  if (chosen === 'again' && why) return { decision: 'again', remote_id: '', reason: why };
  return null;
}
