import { describe, expect, it } from 'vitest';
import { asText } from '@/features/ideas/written';

describe('asText', () => {
  it('is one heading and the summary below it', () => {
    expect(asText(' Two  rings ', 'They meet.')).toBe('# Two rings\n\nThey meet.\n');
  });

  it('never begins a second idea', () => {
    const text = asText('# Rings', 'First.\n# Second\n## Third');
    expect(text.match(/^#/gm)).toHaveLength(1);
  });
});
