import { describe } from 'vitest';
import { tryTranscripts } from './transcript.ts';

describe('what Russian documents show is what commands print', () => {
  tryTranscripts('docs/ru');
});
