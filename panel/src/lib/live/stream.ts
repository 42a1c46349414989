/** One message of a `text/event-stream`. */
export interface StreamMessage {
  readonly event: string;
  readonly data: string;
  readonly id: string | null;
}

/**
 * Messages out of pieces of text, as the HTML standard reads them: pieces may end anywhere,
 * comments are passed over, several data lines are joined.
 */
export class StreamReader {
  private rest = '';
  private event = '';
  private data: string[] = [];
  private id: string | null = null;

  /** The messages that are complete now. */
  push(piece: string): StreamMessage[] {
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.line(line));
  }

  private line(line: string): StreamMessage[] {
    if (line === '') return this.finish();
    if (line.startsWith(':')) return [];
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.event = value;
    else if (field === 'data') this.data.push(value);
    else if (field === 'id') this.id = value;
    return [];
  }

  private finish(): StreamMessage[] {
    const message = { event: this.event || 'message', data: this.data.join('\n'), id: this.id };
    const complete = this.data.length > 0;
    this.event = '';
    this.data = [];
    this.id = null;
    return complete ? [message] : [];
  }
}
