import type { Messages } from '../messages.ts';
import { calendarFindings } from './findings-calendar.ts';
import { fileFindings } from './findings-files.ts';
import { ruleFindings } from './findings-rules.ts';
import { schemaFindings } from './findings-schema.ts';
import { yamlFindings } from './findings-yaml.ts';

/** Что говорят проверки плана. Каждое сообщение кончается тем, что делать. */
export const findings: Messages['findings'] = {
  ...yamlFindings,
  ...fileFindings,
  ...schemaFindings,
  ...ruleFindings,
  ...calendarFindings,
};
