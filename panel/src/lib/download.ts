import { ourHeaders, tellSignedOut } from '@/lib/client';
import { asProblem, problemOf } from '@/lib/problem';

export interface Downloaded {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Fetch a file and hand it to the browser's downloads. Throws a `Problem`: a link would save
 * the server's refusal as if it were the file, or say only that it failed.
 */
export async function download(path: string): Promise<Downloaded> {
  try {
    const answer = await fetch(path, { headers: ourHeaders('GET') });
    if (answer.status === 401) tellSignedOut();
    if (!answer.ok) throw await problemOf(answer);
    const content = await answer.blob();
    const name = fileName(answer.headers.get('Content-Disposition') ?? '');
    save(content, name);
    return { name, bytes: content.size };
  } catch (error) {
    throw asProblem(error);
  }
}

/** The name that an answer gives its file; without one it is a plain download. */
export function fileName(disposition: string): string {
  return /filename="([^"/\\]+)"/.exec(disposition)?.[1] ?? 'download';
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it when the click is over; a moment more is for slow ones.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
