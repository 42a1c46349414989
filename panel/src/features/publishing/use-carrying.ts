import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import { type Day, shifted } from '@/features/publishing/days';

/** A publication that was picked up, and the day it is held over. */
export interface Carried {
  readonly id: string;
  readonly over: Day;
  readonly by: 'pointer' | 'keys';
}

interface Options {
  readonly onDrop: (id: string, day: Day) => void;
  readonly onCancel: (id: string) => void;
  /** By keys it may leave the days that are shown. */
  readonly onOver: (day: Day) => void;
}

/** So far a pointer has to go before a press is a drag and no click. */
const SLACK_PX = 6;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/**
 * Carrying a publication from day to day: dragged by mouse, finger or pen, or picked up by a press
 * of its grip and moved by arrow keys, or put down by a click on a day.
 */
export function useCarrying(options: Options) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const latest = useRef({ carried, ...options });
  latest.current = { carried, ...options };
  const ghost = useRef<HTMLDivElement>(null);

  const put = (day: Day | null) => {
    const { carried: held, onDrop, onCancel } = latest.current;
    if (held === null) return;
    setCarried(null);
    if (day === null) onCancel(held.id);
    else onDrop(held.id, day);
  };

  /** Begin by a press: it becomes a drag once the pointer moves. */
  const press = (event: ReactPointerEvent, id: string, from: Day) => {
    const grip = (event.target as Element).closest('[data-grip]') !== null;
    if (event.button !== 0 || (event.pointerType === 'touch' && !grip)) return;
    const start = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
    let dragging = false;
    const move = (moved: PointerEvent) => {
      if (moved.pointerId !== start.pointer) return;
      if (!dragging && Math.hypot(moved.clientX - start.x, moved.clientY - start.y) < SLACK_PX)
        return;
      dragging = true;
      const over = dayAt(moved.clientX, moved.clientY) ?? latest.current.carried?.over ?? from;
      setCarried((held) =>
        held?.id === id && held.over === over ? held : { id, over, by: 'pointer' },
      );
      if (ghost.current) {
        ghost.current.style.transform = `translate(${moved.clientX + 12}px, ${moved.clientY + 8}px)`;
      }
    };
    const end = (ended: PointerEvent) => {
      if (ended.pointerId !== start.pointer) return;
      stop();
      if (!dragging) return;
      swallowClick();
      put(ended.type === 'pointerup' ? dayAt(ended.clientX, ended.clientY) : null);
    };
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !dragging) return;
      swallow(pressed);
      stop();
      swallowClick();
      put(null);
    };
    const stop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key, true);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key, true);
  };

  const pickUp = (id: string, from: Day) => setCarried({ id, over: from, by: 'keys' });

  const byKeys = carried?.by === 'keys';
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is used is always the latest
  useEffect(() => {
    if (!byKeys) return undefined;
    const key = (pressed: KeyboardEvent) => {
      const held = latest.current.carried;
      if (held === null || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
      const step = STEPS[pressed.key];
      if (step !== undefined) {
        swallow(pressed);
        const over = shifted(held.over, step);
        setCarried({ ...held, over });
        latest.current.onOver(over);
      } else if (pressed.key === 'Enter' || pressed.key === ' ') {
        swallow(pressed);
        swallowRelease();
        put(held.over);
      } else if (pressed.key === 'Escape' || pressed.key === 'Tab') {
        if (pressed.key === 'Escape') swallow(pressed);
        put(null);
      }
    };
    const click = (clicked: MouseEvent) => {
      const day = (clicked.target as Element).closest<HTMLElement>('[data-day]')?.dataset.day;
      swallow(clicked);
      put(day ?? null);
    };
    window.addEventListener('keydown', key, true);
    window.addEventListener('click', click, true);
    return () => {
      window.removeEventListener('keydown', key, true);
      window.removeEventListener('click', click, true);
    };
  }, [byKeys]);

  return { carried, ghost, press, pickUp };
}

/** Put the focus on a grip again, unless the operator has moved on. */
export function focusGrip(id: string): void {
  requestAnimationFrame(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) document.querySelector<HTMLElement>(`[data-grip="${id}"]`)?.focus();
  });
}

function dayAt(x: number, y: number): Day | null {
  const found = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-day]');
  return found?.dataset.day ?? null;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The click that follows the end of a drag opens nothing. */
function swallowClick(): void {
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true), 50);
}

/** Releasing the key that put it down presses nothing. */
function swallowRelease(): void {
  window.addEventListener('keyup', swallow, { capture: true, once: true });
}
