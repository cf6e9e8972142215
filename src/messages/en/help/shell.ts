import { verbHelp } from '../../phrases/verb-help.ts';

/** What `--help` says of the verbs of the shell. */
export const shellHelp = verbHelp({
  completion: {
    summary: 'complete words of commands in your shell',
    about:
      'Prints the script with which a shell completes what is typed when TAB is pressed: commands, options, and from your plans ids with their titles, months and names. The script needs nothing but the shell.\nbash: add the first line below to ~/.bashrc. zsh: add it to ~/.zshrc, below compinit. fish and PowerShell: see the other lines.',
    examples: {
      'source <(cyclo completion bash)': 'in ~/.bashrc; for zsh with zsh in ~/.zshrc',
      'cyclo completion fish > ~/.config/fish/completions/cyclo.fish': 'once, for fish',
      'cyclo completion powershell >> $PROFILE': 'once, for PowerShell',
    },
  },
});
