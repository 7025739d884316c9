import { UsageError } from './command';

/** `externalId` → `--external-id`. */
export const optionOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/**
 * Refuses an option that would be passed over: whoever gave it would believe that it counted.
 * @param why goes on from `has no effect`, such as `without --check`
 * @throws UsageError `option-unused`
 */
export function refuseUnused<Flags extends object>(
  flags: Flags,
  names: readonly (keyof Flags & string)[],
  why: string,
): void {
  const named = names.find((name) => flags[name] !== undefined);
  if (named !== undefined)
    throw new UsageError('option-unused', `${optionOf(named)} has no effect ${why}; leave it out`);
}
