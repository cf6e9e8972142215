import { EXIT, Failure, type ExitCode } from '../../failure.ts';
import type { Call, Command } from '../command.ts';
import type { Context } from '../context.ts';

const SCHEMAS = {
  plan: () => import('../../../schemas/plan.schema.json', { with: { type: 'json' } }),
  units: () => import('../../../schemas/units.schema.json', { with: { type: 'json' } }),
  calendar: () => import('../../../schemas/calendar.schema.json', { with: { type: 'json' } }),
};

/** `cyclo schema`: prints the JSON schema of one of the files. */
export const schema: Command<object> = {
  name: 'schema',
  writes: false,
  argument: { flags: '[name]', name: 'schema' },
  options: [],
  run,
};

async function run({ io }: Context, { args: [name = 'plan'] }: Call<object>): Promise<ExitCode> {
  if (!Object.hasOwn(SCHEMAS, name))
    throw new Failure('no-such-schema', { name, known: Object.keys(SCHEMAS) }, EXIT.usage);
  const { default: found } = await SCHEMAS[name as keyof typeof SCHEMAS]();
  io.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  return EXIT.fine;
}
