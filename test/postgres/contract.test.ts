import { exchangeContract } from '../store/exchange-contract.ts';
import { ledgerContract } from '../store/contract.ts';
import { emptyDatabase, nextDatabase, placeAt } from './databases.ts';

ledgerContract('PostgreSQL', async () => placeAt(await emptyDatabase()));
exchangeContract('PostgreSQL', async () => placeAt(await nextDatabase()));
