import { describe, expect, it } from 'vitest';
import { StreamReader } from '@/lib/live/stream';

const TEXT =
  ': heartbeat\n\nid: 812\nevent: read-model\ndata: {"a":1}\n\ndata: one\r\ndata: two\r\n\r\nevent: empty\n\n';
const WANTED = [
  { id: '812', event: 'read-model', data: '{"a":1}' },
  { id: null, event: 'message', data: 'one\ntwo' },
];

describe('StreamReader', () => {
  it('reads messages and passes over comments and messages without data', () => {
    expect(new StreamReader().push(TEXT)).toEqual(WANTED);
  });

  it('reads the same wherever the pieces end', () => {
    for (let cut = 0; cut <= TEXT.length; cut += 1) {
      const reader = new StreamReader();
      expect([...reader.push(TEXT.slice(0, cut)), ...reader.push(TEXT.slice(cut))]).toEqual(WANTED);
    }
  });
});
