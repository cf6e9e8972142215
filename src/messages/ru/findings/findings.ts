import type { FindingMessages } from '../../sections/findings.ts';
import { derivedFindings } from './derived.ts';
import { fileFindings } from './files.ts';
import { ruleFindings } from './rules.ts';
import { schemaFindings } from './schema.ts';
import { yamlFindings } from './yaml.ts';

/** Что говорят проверки плана. Каждое сообщение кончается тем, что делать. */
export const findings: FindingMessages = {
  ...yamlFindings,
  ...fileFindings,
  ...derivedFindings,
  ...schemaFindings,
  ...ruleFindings,
};
