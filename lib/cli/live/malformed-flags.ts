import { UsageError } from '../command';
import type { LiveFlags } from './flags';

/** As `known` of a watch file. */
const ARN = /^arn:[!-~]+$/;

/**
 * What AWS would refuse of each question, or could be nobody's name, is told before anything is asked.
 * @throws UsageError `value-invalid`
 */
export function refuseMalformedFlags({ endpointUrl, known = [] }: LiveFlags): void {
  if (endpointUrl !== undefined && !(/^https?:\/\//i.test(endpointUrl) && URL.canParse(endpointUrl)))
    throw new UsageError(
      'value-invalid',
      `--endpoint-url '${endpointUrl}' is no URL; give one such as http://127.0.0.1:5000`,
    );
  const odd = known.find((name) => !ARN.test(name));
  if (odd !== undefined)
    throw new UsageError(
      'value-invalid',
      `--known '${odd}' is no ARN; give one such as arn:PARTITION:iam::ACCOUNT:role/NAME`,
    );
}
