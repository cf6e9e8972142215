/** The text with one side taken at every marker. */
export function taking(text: string, side: 'ours' | 'theirs'): string {
  let part = '';
  const lines = text.split('\n').filter((line) => {
    const marker = /^(<{7}|={7}|>{7})(?: |$)/.exec(line)?.[1]?.[0];
    if (marker === undefined) return part === '' || part === side;
    part = marker === '<' ? 'ours' : marker === '=' ? 'theirs' : '';
    return false;
  });
  return lines.join('\n');
}
