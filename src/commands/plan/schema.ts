import { usageError } from '../../failure.ts';
import { command } from '../command.ts';

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

/** A schema with everything it refers to in other files. */
interface JsonSchema {
  readonly $defs?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/**
 * One schema that works alone: what it takes from other files stands among its own definitions.
 *
 * @param file the schema's file; others refer to it by this name
 * @param schemas all schemas, by their files
 */
function oneSchema(file: string, schemas: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const root = schemas[file]!;
  const added: Record<string, unknown> = {};
  const nameOf = (from: string, name: string): string =>
    from !== file && Object.hasOwn(root.$defs ?? {}, name) ? `${from.split('.')[0]}-${name}` : name;
  const localised = (value: unknown, from: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => localised(item, from));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key !== '$ref' || typeof inner !== 'string') return [key, localised(inner, from)];
        const [target = '', name = ''] = inner.split('#/$defs/');
        const source = target === '' ? from : target;
        const local = nameOf(source, name);
        if (source !== file && !Object.hasOwn(added, local)) {
          // Entered before it is looked into: a definition may refer to itself.
          added[local] = undefined;
          added[local] = localised(schemas[source]?.$defs?.[name], source);
        }
        return [key, `#/$defs/${local}`];
      }),
    );
  };
  const { $defs, ...rest } = localised(root, file) as JsonSchema;
  const definitions = { ...$defs, ...added };
  return Object.keys(definitions).length === 0 ? rest : { ...rest, $defs: definitions };
}
