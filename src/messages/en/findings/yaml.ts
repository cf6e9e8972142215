/** A finding whose words need nothing. */
export type NoArgs = Readonly<Record<never, never>>;

/** What is wrong with a file as YAML, whatever it says. */
export const yamlFindings = {
  'yaml-syntax': (_: NoArgs) =>
    'From here on this is not YAML. Check the quotes, brackets and indentation of this line and of the one above it.',
  'yaml-conflict': (_: NoArgs) =>
    'A merge has left two versions side by side here. Keep the one that holds, or put both together, and delete the lines with <<<<<<<, ======= and >>>>>>>.',
  'yaml-colon-in-text': (_: NoArgs) =>
    'A colon with a space after it begins a value, so this text breaks off. Put the whole text in quotes.',
  'yaml-hash': (_: NoArgs) =>
    'A # after a space begins a comment: what stands from here to the end of the line is not part of the text. If it belongs to the text, put the whole text in quotes; otherwise write a space after the #.',
  'yaml-no-colon': (_: NoArgs) =>
    'A key needs a colon and a space after it. Write “key: value”; if this continues the text above, indent it deeper than that text’s key.',
  'yaml-no-comma': (_: NoArgs) =>
    'A comma is missing between two entries in brackets. Add it; a text with a comma or a colon in it has to be in quotes here.',
  'yaml-after-quote': (_: NoArgs) =>
    'The text goes on after its closing quote. Put one pair of quotes around all of it; write inner ones twice, or use «these».',
  'yaml-block-indent': (_: NoArgs) =>
    'Programs count this digit from different levels. Delete it; a text that begins with spaces goes in double quotes.',
  'yaml-swallowed-item': (_: NoArgs) =>
    'This looks like an item of a list, but by its indentation it continues the text above. Give it the indentation of the other items; if it is a dash in a text, put the text in quotes.',
  'yaml-indentation': (_: NoArgs) =>
    'This line is indented differently from its neighbours. Give everything of one level the same number of spaces.',
  'yaml-unclosed': (a: { character: string }) =>
    `What ${a.character} opens is never closed. Close it; check also that no other one inside has closed it early.`,
  'yaml-escape': (a: { written: string }) =>
    `Inside double quotes ${a.written} means nothing. For a plain backslash write two, or use single quotes.`,
  'yaml-first-character': (a: { character: string }) =>
    `A text without quotes cannot begin with ${a.character}. Put the text in quotes.`,
  'yaml-tab': (_: NoArgs) =>
    'A tab indents this line. YAML counts spaces only: replace each tab by spaces, two for every level.',
  'yaml-odd-space': (a: { character: string }) =>
    `What looks like a space here is the character ${a.character}, which does not indent. Replace it by ordinary spaces.`,
  'yaml-control-character': (a: { character: string; count: number }) =>
    a.count === 1
      ? `The control character ${a.character} is not allowed in a text file. Delete it.`
      : `Control characters are not allowed in a text file; there are ${a.count}, the first is ${a.character}. Delete them, or check that this is a text file at all.`,
  'yaml-encoding': (a: { encoding: string }) =>
    `This file is in ${a.encoding}, not in UTF-8. Save it as UTF-8 in your editor, or: iconv -f ${a.encoding} -t UTF-8 OLD > NEW.`,
  'yaml-bad-bytes': (a: { count: number }) =>
    `Bytes that are not UTF-8 (${a.count}); the first stood here. Type the damaged text anew and save the file as UTF-8.`,
  'yaml-byte-order-mark': (_: NoArgs) =>
    'The file begins with an invisible byte order mark, over which other programs stumble. Save it as “UTF-8 without BOM”.',
  'yaml-line-ends': (a: { kind: 'cr' | 'mixed' }): string =>
    a.kind === 'cr'
      ? 'This line ends as on old Macs (CR alone), which most programs take for no line end. Switch the editor to LF for this file, or let cyclo fmt write it anew.'
      : 'Some lines of this file end with CR LF, others with LF; this is the first that differs. Save it with one kind of line ends, or let cyclo fmt write it anew.',
  'yaml-too-large': (a: { megabytes: number; limit: number }) =>
    `The file has ${a.megabytes} MB and was not read; the limit is ${a.limit} MB. Check that this is a plan, or divide it.`,
  'yaml-too-deep': (a: { limit: number }) =>
    `More than ${a.limit} levels inside each other; reading stopped here. A plan needs no more than ten: check the brackets.`,
  'yaml-empty': (_: NoArgs) => 'The file is empty. Begin with “cyclo: 1”; cyclo schema shows all the keys.',
  'yaml-several-documents': (_: NoArgs) =>
    'A second document begins here; only the first was read. Keep one plan a file: delete this line, or move the rest into a file of its own.',
  'yaml-directive': (a: { written: string }) =>
    `${a.written} would change the meaning of values and is not used in plans. Delete the line.`,
  'yaml-tag': (a: { tag: string }) =>
    `The tag ${a.tag} is not used in plans. Delete it; to make a value a text, put it in quotes.`,
  'yaml-anchor': (a: { name: string }) =>
    `Anchors and references (&${a.name}, *${a.name}) are not used in plans: what is written once stands in one place. Write the value out.`,
  'yaml-merge': (_: NoArgs) => 'Merging with << is not used in plans. Write the keys out.',
  'yaml-key': (_: NoArgs) =>
    'YAML does not read this key as a text. If it is a name, put it in quotes; a list or a group cannot be a key.',
  'yaml-reserved-key': (a: { name: string }) => `The name ${a.name} is reserved. Choose another one.`,
  'yaml-duplicate-key': (a: { name: string }) =>
    `The key “${a.name}” stands here a second time; only the first counts. Keep one of them.`,
  'yaml-number': (a: { written: string; read: string; month?: string }) =>
    `YAML reads ${a.written} as the number ${a.read}. ${a.month === undefined ? 'If it is a text' : `If a month is meant, write ${a.month}; if it is a text`}, put it in quotes; if a number, write it plainly.`,
  'yaml-read-otherwise': (a: { written: string; read: 'true' | 'false' | 'number' }) =>
    `cyclo reads ${a.written} as a text, but many editors and programs read it as ${a.read === 'number' ? 'a number' : `the value “${a.read}”`}. Put it in quotes: '${a.written}'.`,
};
