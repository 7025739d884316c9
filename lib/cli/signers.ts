import { UsageError } from './command';

/** Reads the value of `--signers`. @throws UsageError `signers-invalid` */
export function signersAsked(text: string): number {
  if (!/^[1-9]\d?$/.test(text))
    throw new UsageError('signers-invalid', `'${text}' is no number of signers; give 1 to 99`);
  return Number(text);
}
