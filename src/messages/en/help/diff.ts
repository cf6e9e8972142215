/** What `--help` says of the comparison of two versions. */
export const diffCommand = {
  diff: {
    summary: 'what changed between two versions, and for whom',
    about:
      'Compares two versions of plans by their meaning: what was added, lifted, moved, reworded, for whom, and what it does to obligations and records. Another way of writing the same is no change. A version is a file, a folder, - (standard input), or what git keeps: HEAD~1 (all plans of it), main:plans/x.yaml, v1..v2. One is compared with the working plans; without any, HEAD is. Registries and calendars are read at the same revision.',
    examples: [
      ['cyclo diff', 'what has changed since the last commit'],
      ['cyclo diff main --actor RUO', 'what this branch changes for the district offices'],
      ['cyclo diff v1..v2 --format md > changes.md', 'for a pull request'],
      ['cyclo diff plans/h1.yaml plans/h2.yaml', 'two plans: this period and the last'],
      ['cyclo diff HEAD~1 --exit-code --summary', 'counts only; exit code 1 when anything changed'],
      ['cyclo diff --format html --output changes.html', 'a page for a browser, ready to print'],
    ],
  },
};
