import { describe } from 'vitest';
import { tryTranscripts } from './transcript.ts';

describe('what documents show is what commands print', () => {
  tryTranscripts('.', 'README');
  tryTranscripts('docs');
});
