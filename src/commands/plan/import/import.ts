import { EXIT, Failure, usageError, type ExitCode } from '../../../failure.ts';
import type { SourceDocument } from '../../../importers/document/source-document.ts';
import type { Recognition, RecognitionOptions } from '../../../importers/recognition/recognise.ts';
import { importMessages } from '../../../messages/sections/imports.ts';
import { phrases } from '../../../messages/ru/time/when-phrases.ts';
import type { Diagnostic } from '../../../diagnostic.ts';
import { writtenYaml, type YamlSource } from '../../../plan/yaml/source.ts';
import { judgePlan } from '../../../rules/judge-plan.ts';
import { command, declareOptions, type OptionValues } from '../../command.ts';
import type { Context } from '../../context.ts';
import { withProgressBar } from '../../control/progress-bar.ts';
import { readIfThere, STANDARD } from '../../project/input.ts';
import { readSourceDocument } from '../../project/source-document.ts';
import { readMonthRange } from '../../time/rule-basis.ts';
import { planNameIn, requireNew } from '../new-plan.ts';
import { askedRecognition } from './questions.ts';
import { importJson, printImport } from './summary.ts';
import { importedBase, keepImportedBase, updated, type Update } from './update.ts';
import { recognised } from './recognition.ts';
import { readSoundText } from '../sound-text.ts';
import { writePlan } from '../write-plan.ts';

const OPTIONS = declareOptions(
  [
    'importOutput',
    'table',
    'planMonths',
    'merge',
    'link',
    'proposedUnits',
    'update',
    'base',
    'importReport',
    'format',
  ],
  { merge: ['exact', 'never', 'ask'], link: ['likely', 'never', 'ask'] },
);

/** What the user typed. */
export type ImportOptions = OptionValues<typeof OPTIONS>;

/** `cyclo import`: a plan of a document. */
export const importPlan = command({
  writes: true,
  argument: { flags: '<file>', name: 'source' },
  options: OPTIONS,
  async run(context, { args, options }): Promise<ExitCode | void> {
    const { io, messages } = context;
    const [path = ''] = args;
    const { output, report, format } = options;
    const toFile = output !== undefined && output !== STANDARD;
    const existing = toFile ? await readIfThere(io, output) : undefined;
    if (existing && !options.update) throw usageError('import-exists', { path: output! });
    const document = await readSourceDocument(context, path);
    const usual = recognitionOptions(context, options);
    const base = existing
      ? await importedBase(context, output!, options.base, async (other) => {
          const former = await recognised(context, await readSourceDocument(context, other), usual);
          return former?.text;
        })
      : undefined;
    const chosen = base ? { ...usual, known: base.ids } : usual;
    const made = await madeOf(context, document, chosen, options, path);
    if (toFile && !existing) await requireNew(context, 'import', { file: output, name: made.plan.name });
    const result: Update =
      existing && base
        ? await updated(existing, base.text, made.text, output!)
        : { text: made.text, conflicts: [] };
    const name = output ?? made.plan.name;
    const content =
      result.text === made.text ? writtenYaml(made.text, made.value, name) : Buffer.from(result.text);
    const diagnostics = await judged(context, name, content);
    if (toFile) {
      await writePlan(context, output, result.text);
      await keepImportedBase(context, output, made.text);
    } else if (format !== 'json') io.stdout.write(result.text);
    const place = { path, output: toFile ? output : undefined, isUpdate: existing !== undefined };
    const told = { made, document, result, diagnostics, ...place };
    if (report !== undefined) {
      const { writeReport } = await import('./report.ts');
      await writeReport(context, report, told);
    }
    if (format === 'json') io.stdout.write(importJson(told, messages));
    else await printImport(context, told, toFile ? io.stdout : io.stderr);
    return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
  },
});

function recognitionOptions(context: Context, options: ImportOptions): RecognitionOptions {
  const { output, table, period, merge, link, units = false } = options;
  const name = output === undefined || output === STANDARD ? undefined : planNameIn(output);
  return {
    today: context.today,
    phrases: { when: { phrases } },
    merge: merge === 'never' ? 'never' : 'exact',
    link: link === 'never' ? 'never' : 'likely',
    decided: new Map(),
    units,
    ...(name === undefined ? {} : { name }),
    ...(table === undefined ? {} : { table: Number(table) }),
    ...(period === undefined ? {} : { period: readMonthRange(period, '--period') }),
  };
}

async function madeOf(
  context: Context,
  document: SourceDocument,
  usual: RecognitionOptions,
  options: ImportOptions,
  path: string,
): Promise<Recognition> {
  const asks = context.io.interactive && options.format !== 'json';
  const made = asks
    ? await askedRecognition(context, document, usual, options)
    : await recognised(context, document, usual);
  if (made) return made;
  const tables = document.blocks.filter(({ kind }) => kind === 'table').length;
  if (options.table !== undefined)
    throw usageError('import-no-table', { path, number: options.table, tables });
  throw new Failure('import-no-work', { path });
}

/** What is to be said of the plan, with a bar on a terminal. */
async function judged(
  context: Context,
  file: string,
  content: Uint8Array | YamlSource,
): Promise<readonly Diagnostic[]> {
  return withProgressBar(context, importMessages(context.messages).checking, async (show) => {
    show(0);
    const reading = await readSoundText(context, file, content);
    show(0.5);
    return judgePlan(reading);
  });
}
