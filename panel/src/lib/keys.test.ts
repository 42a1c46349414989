// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Command, chord, KeyDispatcher } from '@/lib/keys';

const command = (keys: string, more: Partial<Command> = {}) => {
  const run = vi.fn();
  return { id: keys, keys, label: keys, group: '', run, ...more } satisfies Command;
};

function press(
  dispatcher: KeyDispatcher,
  key: string,
  target: Element = document.body,
  more: KeyboardEventInit = {},
) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  dispatcher.press(event);
  return event;
}

afterEach(() => document.body.replaceChildren());

describe('KeyDispatcher', () => {
  it('runs single keys and sequences', () => {
    const [today, accept] = [command('g t'), command('a')];
    const dispatcher = new KeyDispatcher(() => [today, accept]);
    press(dispatcher, 'g');
    press(dispatcher, 't');
    press(dispatcher, 'a');
    expect(today.run).toHaveBeenCalledOnce();
    expect(accept.run).toHaveBeenCalledOnce();
  });

  it('rests while somebody types, but for combinations that say otherwise', () => {
    const [accept, palette] = [command('a'), command('mod+k', { whileTyping: true })];
    const dispatcher = new KeyDispatcher(() => [accept, palette]);
    const field = document.body.appendChild(document.createElement('input'));
    press(dispatcher, 'a', field);
    press(dispatcher, 'k', field, { ctrlKey: true });
    expect(accept.run).not.toHaveBeenCalled();
    expect(palette.run).toHaveBeenCalledOnce();
  });

  it('leaves Enter to a button that has the focus', () => {
    const pick = command('enter');
    const dispatcher = new KeyDispatcher(() => [pick]);
    const button = document.body.appendChild(document.createElement('button'));
    press(dispatcher, 'Enter', button);
    expect(pick.run).not.toHaveBeenCalled();
    press(dispatcher, 'Enter');
    expect(pick.run).toHaveBeenCalledOnce();
  });

  it('lets the newest owner of a key win, and does nothing for what is unavailable', () => {
    const [older, newer] = [command('r'), command('r', { unavailable: 'no film' })];
    const event = press(new KeyDispatcher(() => [older, newer]), 'r');
    expect(older.run).not.toHaveBeenCalled();
    expect(newer.run).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('chord', () => {
  it('names shift with letters but not with signs', () => {
    expect(chord(new KeyboardEvent('keydown', { key: 'R', shiftKey: true }))).toBe('shift+r');
    expect(chord(new KeyboardEvent('keydown', { key: '?', shiftKey: true }))).toBe('?');
    expect(chord(new KeyboardEvent('keydown', { key: 'ArrowLeft', shiftKey: true }))).toBe(
      'shift+left',
    );
  });
});
