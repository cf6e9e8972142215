import { basename } from 'node:path';
import { usageError } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import { command } from '../command.ts';
import { SCRIPTS } from './generated/scripts.ts';

const SHELLS = Object.keys(SCRIPTS);

/** `cyclo completion`: the script that completes words in a shell; the user's own unless one is named. */
export const completion = command({
  writes: false,
  argument: { flags: '[shell]', name: 'shell', choices: SHELLS },
  options: [],
  async run({ io }, { args }) {
    const shell = args[0] ?? basename(io.env['SHELL'] ?? '', '.exe');
    if (!isShell(shell))
      throw usageError('unknown-shell', { shell, nearest: nearest(shell, SHELLS), known: SHELLS });
    io.stdout.write(SCRIPTS[shell]);
  },
});

function isShell(name: string): name is keyof typeof SCRIPTS {
  return Object.hasOwn(SCRIPTS, name);
}
