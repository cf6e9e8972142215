import { git as en } from './en/git.ts';
import { git as ru } from './ru/git.ts';
import { section } from './section.ts';

export type GitMessages = typeof en;

/** What the drivers for git say. */
export const gitMessages = section<GitMessages>({ en, ru });
