import { describeCascade } from '../commands/cascade.ts';
import { newDatabase } from './databases.ts';

const isOffice = (unit: string): boolean => unit.startsWith('ruo-');

describeCascade('offices in the database of the city, schools with stores that meet it', async () => {
  const city = await newDatabase();
  return {
    city,
    of: (unit) => (isOffice(unit) ? city : `stores/${unit}`),
    meetingOf: (unit) => (isOffice(unit) ? undefined : city),
  };
});
