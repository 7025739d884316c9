import type { Irregularity, Place } from '../assembly';

/** Notes what no honest assembly has. */
export type ReportIrregularity = (at: Place, code: IrregularityCode, message: string, remedy: string) => void;

export type IrregularityCode =
  | 'asset-destination'
  | 'asset-file'
  | 'asset-image'
  | 'artifact-unknown'
  | 'context-missing'
  | 'deployment-differs'
  | 'directory-unlisted'
  | 'environment-unknown'
  | 'manifest-property-unknown'
  | 'manifest-version-unknown'
  | 'nested-template-missing'
  | 'resource-malformed'
  | 'role-foreign'
  | 'stack-order'
  | 'stack-twice'
  | 'synthesis-error'
  | 'template-digest'
  | 'template-unhashed'
  | 'template-unlisted';

export function reportTo(irregularities: Irregularity[]): ReportIrregularity {
  return ({ file, pointer }, code, message, remedy) => {
    irregularities.push({ file, pointer, code, message, remedy });
  };
}
