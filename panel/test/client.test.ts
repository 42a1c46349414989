import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';

/** Writing all types takes a second; a machine that is busy otherwise may take many. */
const BUSY_MS = 60_000;
const PLACE = join(import.meta.dirname, '../src/generated');

describe('the types of the API', () => {
  it(
    'are made from the description that lies beside them (else: make client)',
    async () => {
      const description = JSON.parse(readFileSync(join(PLACE, 'openapi.json'), 'utf-8'));
      const made = COMMENT_HEADER + astToString(await openapiTS(description));
      expect(readFileSync(join(PLACE, 'api.d.ts'), 'utf-8')).toBe(made);
    },
    BUSY_MS,
  );
});
