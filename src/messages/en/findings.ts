import { calendarFindings } from './findings-calendar.ts';
import { fileFindings } from './findings-files.ts';
import { ruleFindings } from './findings-rules.ts';
import { schemaFindings } from './findings-schema.ts';
import { yamlFindings } from './findings-yaml.ts';

/** What the checks of a plan say. Each message ends with what to do. */
export const findings = {
  ...yamlFindings,
  ...fileFindings,
  ...schemaFindings,
  ...ruleFindings,
  ...calendarFindings,
};
