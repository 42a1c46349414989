import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf-8'));
const packages = Object.entries(lock.packages as Record<string, Locked>);

describe('the lock', () => {
  it('names no host', () => {
    expect(packages.filter(([, each]) => each.resolved !== undefined)).toEqual([]);
  });

  it('holds the parts for every platform, so that npm ci works on each', () => {
    const names = packages.map(([name]) => name);
    const missing = packages.flatMap(([name, each]) =>
      Object.keys(each.optionalDependencies ?? {})
        .filter((wanted) => !names.some((known) => known.endsWith(`node_modules/${wanted}`)))
        .map((wanted) => `${name} -> ${wanted}`),
    );
    expect(missing).toEqual([]);
  });
});
