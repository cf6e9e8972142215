import { exchangeContract } from '../store/exchange-contract.ts';
import { ledgerContract } from '../store/contract.ts';
import { emptyDatabase, nextDatabase, placeAt } from './databases.ts';

/** Each step connects anew. */
const PART = 0.2;

ledgerContract('PostgreSQL', async () => placeAt(await emptyDatabase()), PART);
exchangeContract('PostgreSQL', async () => placeAt(await nextDatabase()), PART);
