import { describe, expect, it, vi } from 'vitest';
import { download, fileName } from '@/lib/download';

describe('fileName', () => {
  it('is the one the answer gives, and never a path', () => {
    expect(fileName('attachment; filename="kinora-main-all-csv-2026-11-23-812.zip"')).toBe(
      'kinora-main-all-csv-2026-11-23-812.zip',
    );
    expect(fileName('attachment; filename="../../etc/passwd"')).toBe('download');
  });
});

describe('download', () => {
  it('tells what the server said when there is no file', async () => {
    const said = { code: 'export-not-made', detail: 'There is not enough room.' };
    const answer = new Response(JSON.stringify(said), {
      status: 507,
      headers: { 'Content-Type': 'application/problem+json' },
    });
    vi.stubGlobal('fetch', () => Promise.resolve(answer));

    await expect(download('/api/v1/exports')).rejects.toMatchObject(said);
  });
});
