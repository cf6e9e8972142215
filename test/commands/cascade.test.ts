import { describeCascade } from './cascade.ts';

describeCascade('each with a store of its own, which meet in a folder', async () => ({
  city: '',
  of: (unit) => `stores/${unit}`,
  meetingOf: () => 'meeting',
  meeting: 'meeting',
}));
