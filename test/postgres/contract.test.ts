import { ledgerContract } from '../store/contract.ts';
import { emptyDatabase, placeAt } from './databases.ts';

ledgerContract('PostgreSQL', async () => placeAt(await emptyDatabase()));
