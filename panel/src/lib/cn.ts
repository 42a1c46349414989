import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
  extend: {
    classGroups: { 'font-size': [{ text: ['xs', 'sm', 'base', 'lg', 'xl', '2xl', '3xl'] }] },
  },
});

/** Class names put together; of two that contradict one another the later holds. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
