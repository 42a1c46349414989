import { useMutation, useQuery } from '@tanstack/react-query';
import type { components } from '@/generated/api';
import { api, read } from '@/lib/client';
import { download } from '@/lib/download';

export type ExportPart = components['schemas']['ExportPart'];
export type What = ExportPart['what'];
export type Kind = ExportPart['sizes'][number]['format'];

export const KINDS: readonly Kind[] = ['csv', 'parquet', 'jsonl'];
export const DICTIONARY = '/api/v1/exports/dictionary';

/** What each choice would hold now, and how large it may become. */
export function useExportContents() {
  return useQuery({
    queryKey: ['kpis', 'export-contents'],
    queryFn: async () => (await read(api.GET('/api/v1/exports/contents'))).parts,
  });
}

/** Make an export and hand it to the browser; what went wrong is told where it was asked for. */
export function useExport() {
  return useMutation({
    mutationFn: (wanted: { readonly what: What; readonly kind: Kind }) =>
      download(`/api/v1/exports?what=${wanted.what}&format=${wanted.kind}`),
  });
}

/** Bytes that the archive will hardly exceed. */
export function sizeOf(part: ExportPart, kind: Kind): number {
  return part.sizes.find((each) => each.format === kind)?.within ?? 0;
}
