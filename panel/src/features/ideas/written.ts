/** Title and summary as the text with ideas that an import reads: a heading and what is below it. */
export function asText(title: string, summary: string): string {
  const line = title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^#+\s*/, '');
  // A heading inside the summary would begin another idea.
  const body = summary
    .trim()
    .split('\n')
    .map((each) => each.replace(/^\s*#+\s*/, ''));
  return `# ${line}\n\n${body.join('\n')}\n`;
}
