import { type Check, missing } from '../../check';

const SKEWED =
  /RequestTimeTooSkewed|RequestExpired|Signature expired|Signature not yet current|not yet valid.*request/i;

export const clock: Check = {
  id: 'clock',
  asks: "The clock is within five minutes of AWS's.",
  because: 'AWS refuses signatures that are older or younger (IAM user guide, Signature Version 4).',
  questions: () => [],
  *look({ errors }) {
    const error = errors.find((one) => SKEWED.test(one));
    if (error !== undefined)
      yield missing(`AWS refuses this machine's clock: ${error.split('\n').at(-1)}`, 'sudo chronyc makestep');
  },
};
