import { hasService } from '../../config/regions/looked-at';
import { rows, text } from '../../preflight/check';
import type { Resource } from '../../template/assembly';
import type { Account } from '../account';
import { call } from '../operations';
import type { Search } from './search';

/** The resource of the enclave that an ARN names, by the name that AWS gave it. */
const ownBy = (arn: string, account: Account): Resource | undefined =>
  account.assembly.resources.find((resource) => {
    const id = account.physical.idOf(resource);
    return id !== undefined && (arn === id || arn.endsWith(`/${id}`) || arn.endsWith(`:${id}`));
  });

/** What hands things of an enclave to other accounts, or copies them. */
export const SHARED: readonly Search[] = [
  {
    what: 'shares',
    look(account, found) {
      for (const row of rows(
        account.ask(call('ram list-resources', '--resource-owner', 'SELF')),
        'resources',
      )) {
        const own = ownBy(text(row, 'arn'), account);
        if (own !== undefined) found.stray(`the share of ${text(row, 'arn')} with other accounts`, own);
      }
      for (const row of rows(account.ask(call('oam list-links')), 'Items'))
        found.stray(`the link '${text(row, 'Arn')}' by which another account sees metrics and logs`);
    },
  },
  {
    what: 'backups',
    look(account, found) {
      if (!hasService(account.place.partition, 'backup')) return;
      for (const row of rows(account.ask(call('backup list-protected-resources')), 'Results')) {
        const own = ownBy(text(row, 'ResourceArn'), account);
        if (own !== undefined)
          found.stray(`the backup of ${own.logicalId} in ${String(row.LastBackupVaultArn)}`, own);
      }
    },
  },
];
