import y2010 from './ru/2010.json' with { type: 'json' };
import y2011 from './ru/2011.json' with { type: 'json' };
import y2012 from './ru/2012.json' with { type: 'json' };
import y2013 from './ru/2013.json' with { type: 'json' };
import y2014 from './ru/2014.json' with { type: 'json' };
import y2015 from './ru/2015.json' with { type: 'json' };
import y2016 from './ru/2016.json' with { type: 'json' };
import y2017 from './ru/2017.json' with { type: 'json' };
import y2018 from './ru/2018.json' with { type: 'json' };
import y2019 from './ru/2019.json' with { type: 'json' };
import y2020 from './ru/2020.json' with { type: 'json' };
import y2021 from './ru/2021.json' with { type: 'json' };
import y2022 from './ru/2022.json' with { type: 'json' };
import y2023 from './ru/2023.json' with { type: 'json' };
import y2024 from './ru/2024.json' with { type: 'json' };
import y2025 from './ru/2025.json' with { type: 'json' };
import y2026 from './ru/2026.json' with { type: 'json' };
import y2027 from './ru/2027.json' with { type: 'json' };
import type { CalendarFile } from './calendar-file.ts';

/** Russia's production calendar, a file a year, ascending. The schema's test vouches for the type: JSON knows no literals. */
export const RUSSIA = [
  y2010,
  y2011,
  y2012,
  y2013,
  y2014,
  y2015,
  y2016,
  y2017,
  y2018,
  y2019,
  y2020,
  y2021,
  y2022,
  y2023,
  y2024,
  y2025,
  y2026,
  y2027,
] as readonly CalendarFile[];
