import { newPlan as en } from '../en/plan/new-plan.ts';
import { newPlan as ru } from '../ru/plan/new-plan.ts';
import { section } from './section.ts';

export type NewPlanMessages = typeof en;

/** What is said and asked when a plan is begun, or gets an activity. */
export const newPlanMessages = section<NewPlanMessages>({ en, ru });
