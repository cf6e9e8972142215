/** What `--help` says of the command that brings files into the canonical form. */
export const formatCommands = {
  fmt: {
    summary: 'bring plans into the one canonical form',
    about:
      'Rewrites plans, registries and calendars in the one form that says the same: order of keys, indentation, quotes, lines. Comments and paragraphs stay; a long text is broken so that a changed word changes its own line. Writes only what differs. What cannot be read is left as it is, with the finding.',
    examples: [
      ['cyclo fmt', 'every plan here, and the files they name'],
      ['cyclo fmt --check', 'write nothing; exit code 1 if something is not in the form, for a hook'],
      ['cyclo fmt - < draft.yaml', 'print the canonical form of what comes in'],
    ],
  },
};
