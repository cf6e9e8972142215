import { describe } from 'vitest';
import { tryTranscripts } from '../transcript.ts';

describe('what commands print is what stands here', () => {
  tryTranscripts('test/cli');
});
