import { git as en } from '../en/review/git.ts';
import { git as ru } from '../ru/review/git.ts';
import { section } from './section.ts';

export type GitMessages = typeof en;

/** What the drivers for git say. */
export const gitMessages = section<GitMessages>({ en, ru });
