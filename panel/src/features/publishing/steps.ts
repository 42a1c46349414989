import type { Publication } from '@/features/publishing/use-publishing';

/** What the operator can do about a publication from its panel. */
export type Act =
  | 'address'
  | 'cancel'
  | 'confirm'
  | 'connect'
  | 'look'
  | 'resume'
  | 'send'
  | 'takeover'
  | 'withdraw';

type Standing = Pick<Publication, 'state' | 'todo' | 'mode' | 'failure' | 'remote_id'>;

/** Nothing of it may be public yet, so that giving up is enough. */
const UNSENT: ReadonlySet<Publication['state']> = new Set([
  'requested',
  'blocked',
  'preflighted',
  'session_asked',
  'session_opened',
  'uploading',
]);

/** Whether it does not go on without the operator. */
export function waits(row: Pick<Publication, 'todo'>): boolean {
  return row.todo !== 'nothing' && row.todo !== 'wait';
}

/** The key of the sentence that says what comes next; each state has one. */
export function nextWords(row: Standing): string {
  const { state, todo } = row;
  if (state === 'awaiting_operator') return todo === 'finish_draft' ? 'draft' : 'confirm';
  if (state === 'published') return todo === 'complete_address' ? 'address' : 'published';
  if (state === 'failed') {
    if (row.failure === 'declared') return 'declared';
    return `failed_${todo === 'connect' || todo === 'cancel' || todo === 'wait' ? todo : 'retry'}`;
  }
  if (state === 'scheduled') return row.remote_id ? 'scheduledThere' : 'scheduled';
  return state;
}

/** What can be done now, the next step first. The server has the last word on each. */
export function actsOf(row: Standing): readonly Act[] {
  const { state, todo } = row;
  const sent = row.remote_id !== '';
  const kit = row.mode === 'kit';
  switch (state) {
    case 'dry_run':
      return ['send'];
    case 'blocked':
      return ['connect', 'resume', 'cancel'];
    case 'outcome_unknown':
      return ['takeover', 'look', 'confirm'];
    case 'published':
      return todo === 'complete_address' ? ['address', 'withdraw'] : ['withdraw'];
    case 'failed': {
      const ending: Act = sent ? 'withdraw' : 'cancel';
      if (todo === 'cancel') return [ending, 'resume'];
      return todo === 'connect' ? ['connect', 'resume', ending] : ['resume', ending];
    }
    case 'awaiting_operator':
      return kit ? ['confirm', 'cancel'] : ['confirm', 'look', 'cancel'];
    case 'scheduled':
      return sent ? ['look', 'withdraw'] : ['cancel'];
    case 'uploaded':
      return ['look', 'withdraw'];
    default:
      return UNSENT.has(state) ? ['cancel'] : [];
  }
}

/** Whether bytes are on their way, so that how far they are can be shown. */
export function isSending(row: Pick<Publication, 'state' | 'total_bytes'>): boolean {
  const sending = row.state === 'uploading' || row.state === 'finishing';
  return sending && row.total_bytes > 0;
}
