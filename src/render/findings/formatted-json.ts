import type { Diagnostic } from '../../diagnostic.ts';
import type { Failure } from '../../failure.ts';
import type { Messages } from '../../messages/messages.ts';
import { diagnosticData } from './data.ts';
import { renderJson } from '../json.ts';

/** What became of a file that was to be formatted. */
interface Outcome {
  readonly file: string;
  readonly state: string;
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly failure?: Failure;
}

/** What became of files, for programs. Of standard input, `-`, the canonical form itself is part of it. */
export async function renderFormattedJson(
  outcomes: readonly Outcome[],
  check: boolean,
  messages: Messages,
): Promise<string> {
  const isFine = ({ state }: Outcome): boolean => state === 'canonical' || state === 'formatted';
  return renderJson({
    ok: outcomes.every((each) => isFine(each) || (each.file === '-' && !check && each.state === 'differs')),
    files: await Promise.all(
      outcomes.map(async ({ file, state, text, failure }) => ({
        file,
        state,
        ...(failure ? { message: await failure.say(messages) } : {}),
        ...(file === '-' && text !== undefined ? { text } : {}),
      })),
    ),
    diagnostics: diagnosticData(
      outcomes.flatMap(({ diagnostics }) => diagnostics),
      messages,
    ),
  });
}
