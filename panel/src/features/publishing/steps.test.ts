import { describe, expect, it } from 'vitest';
import { actsOf, isSending, nextWords } from '@/features/publishing/steps';
import type { Publication } from '@/features/publishing/use-publishing';
import en from '@/lib/i18n/en/publishing.json';
import pl from '@/lib/i18n/pl/publishing.json';

const STATES = Object.keys(en.state) as Publication['state'][];
const TODOS = [
  'nothing',
  'wait',
  'connect',
  'confirm',
  'complete_address',
  'finish_draft',
] as const;

function row(
  state: Publication['state'],
  rest: Partial<Pick<Publication, 'todo' | 'mode' | 'failure' | 'remote_id'>> = {},
) {
  return { state, todo: 'wait' as const, mode: 'api', failure: '', remote_id: '', ...rest };
}

describe('nextWords', () => {
  it('has a sentence in both languages for every state, whatever is to do', () => {
    const all = [...TODOS, 'decide', 'retry', 'cancel'] as const;
    const wanted = STATES.flatMap((state) =>
      all.flatMap((todo) => ['', 'post'].map((sent) => row(state, { todo, remote_id: sent }))),
    ).map(nextWords);

    expect(STATES).toHaveLength(16);
    expect(wanted.filter((each) => !(each in en.next) || !(each in pl.next))).toEqual([]);
  });

  it.each([
    [row('awaiting_operator', { todo: 'finish_draft' }), 'draft'],
    [row('awaiting_operator', { todo: 'confirm', mode: 'kit' }), 'confirm'],
    [row('published', { todo: 'complete_address' }), 'address'],
    [row('scheduled', { remote_id: 'post' }), 'scheduledThere'],
    [row('failed', { failure: 'declared', todo: 'nothing' }), 'declared'],
    [row('failed', { failure: 'auth', todo: 'connect' }), 'failed_connect'],
    [row('failed', { failure: 'transient', todo: 'retry' }), 'failed_retry'],
  ])('of %o is “%s”', (given, words) => {
    expect(nextWords(given)).toBe(words);
  });
});

describe('actsOf', () => {
  it.each([
    [row('outcome_unknown', { todo: 'decide' }), ['takeover', 'look', 'confirm']],
    [row('blocked', { todo: 'connect' }), ['connect', 'resume', 'cancel']],
    [row('failed', { todo: 'retry' }), ['resume', 'cancel']],
    [row('failed', { todo: 'connect' }), ['connect', 'resume', 'cancel']],
    [row('failed', { todo: 'cancel' }), ['cancel', 'resume']],
    [row('awaiting_operator', { mode: 'kit' }), ['confirm', 'cancel']],
    [row('awaiting_operator', { mode: 'inbox' }), ['confirm', 'look', 'cancel']],
    [row('published', { todo: 'complete_address' }), ['address', 'withdraw']],
    [row('dry_run', { todo: 'nothing' }), ['send']],
    [row('uploading'), ['cancel']],
    [row('cancelled', { todo: 'nothing' }), []],
  ])('of %o are %j', (given, acts) => {
    expect(actsOf(given)).toEqual(acts);
  });

  it('offer no cancelling once the last bytes may have arrived', () => {
    const late = [
      row('finishing'),
      row('outcome_unknown'),
      row('uploaded', { remote_id: 'post' }),
      row('scheduled', { remote_id: 'post' }),
      row('failed', { todo: 'retry', remote_id: 'post' }),
      row('published'),
    ];

    expect(late.filter((each) => actsOf(each).includes('cancel'))).toEqual([]);
  });
});

describe('isSending', () => {
  it('is about bytes on their way whose number is known', () => {
    expect(isSending({ state: 'uploading', total_bytes: 10 })).toBe(true);
    expect(isSending({ state: 'uploading', total_bytes: 0 })).toBe(false);
    expect(isSending({ state: 'uploaded', total_bytes: 10 })).toBe(false);
  });
});
