import { wantsFipsTasks } from '../../../config/regions/fips';
import { type Check, missing, rows, text } from '../../check';
import { asked } from '../../question';

const SETTING = 'fargateFIPSMode';
const MODE = asked(
  'ecs:ListAccountSettings',
  'ecs',
  'list-account-settings',
  '--effective-settings',
  '--name',
  SETTING,
);

export const fipsMode: Check = {
  id: 'fargate-fips-mode',
  asks: 'Fargate runs tasks in FIPS mode, where the charter asks for FIPS and Fargate has such a mode: in GovCloud.',
  because:
    'The mode is a setting of the account and region that no template shows, and is off unless somebody turned it on. Tasks would start without it, and their kernel would not be in FIPS mode.',
  questions: ({ charter }) => (wantsFipsTasks(charter) ? [MODE] : []),
  *look({ ask, deployment }) {
    if (!wantsFipsTasks(deployment.charter)) return;
    const setting = rows(ask(MODE), 'settings').find((one) => text(one, 'name') === SETTING);
    const value = setting === undefined ? 'not set' : text(setting, 'value');
    if (value !== 'enabled')
      yield missing(
        `the account's setting ${SETTING} is ${value}, and the charter asks for FIPS`,
        `aws ecs put-account-setting-default --name ${SETTING} --value enabled`,
      );
  },
};
