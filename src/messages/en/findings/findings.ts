import { derivedFindings } from './derived.ts';
import { fileFindings } from './files.ts';
import { ruleFindings } from './rules.ts';
import { schemaFindings } from './schema.ts';
import { yamlFindings } from './yaml.ts';

/** What the checks of a plan say. Each message ends with what to do. */
export const findings = {
  ...yamlFindings,
  ...fileFindings,
  ...derivedFindings,
  ...schemaFindings,
  ...ruleFindings,
};
