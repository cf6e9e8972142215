import { usageError } from '../../failure.ts';
import { command } from '../command.ts';
import { oneSchema } from './one-schema.ts';

const SCHEMAS = {
  plan: () => import('../../../schemas/plan.schema.json', { with: { type: 'json' } }),
  units: () => import('../../../schemas/units.schema.json', { with: { type: 'json' } }),
  spans: () => import('../../../schemas/spans.schema.json', { with: { type: 'json' } }),
  calendar: () => import('../../../schemas/calendar.schema.json', { with: { type: 'json' } }),
};

const fileOf = (name: string): string => `${name}.schema.json`;

/** `cyclo schema`: prints the JSON schema of one of the files, with all it refers to. */
export const schema = command({
  writes: false,
  argument: { flags: '[name]', name: 'schema', choices: Object.keys(SCHEMAS) },
  options: [],
  async run({ io }, { args: [name = 'plan'] }) {
    if (!Object.hasOwn(SCHEMAS, name))
      throw usageError('no-such-schema', { name, known: Object.keys(SCHEMAS) });
    const all = await Promise.all(
      Object.entries(SCHEMAS).map(async ([each, load]) => [fileOf(each), (await load()).default] as const),
    );
    const found = oneSchema(fileOf(name), Object.fromEntries(all));
    io.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  },
});
