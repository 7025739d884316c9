import type { Place } from '../../assembly';
import { isObject, own } from '../../intrinsics/scope';
import { pointerTo } from '../../values/pointer';
import type { ReportIrregularity } from '../irregularities';

/** What CDK notes of constructs that the CLI prints, or reads for people alone. Source: `ArtifactMetadataEntryType`. */
const NOTES = new Set(
  'logicalId templateFile stack-tags path info warning warning-code creationStack propertyAssignment do-not-refactor'
    .split(' ')
    .map((name) => `aws:cdk:${name}`),
);
const OF_CDK = 'aws:cdk:';

/**
 * Reports what metadata of constructs say beyond notes: that synthesis failed, upon which the CLI deploys nothing, or
 * something that is to be published. What an app notes under a type of its own nobody reads.
 */
export function checkMetadata(metadata: unknown, at: Place, report: ReportIrregularity): void {
  for (const [construct, entries] of Object.entries(isObject(metadata) ? metadata : {}))
    for (const [index, entry] of (Array.isArray(entries) ? entries : []).entries()) {
      const type = own(entry, 'type');
      if (typeof type !== 'string' || !type.startsWith(OF_CDK)) continue;
      if (NOTES.has(type) || type.startsWith(`${OF_CDK}analytics:`)) continue;
      const place = { file: at.file, pointer: pointerTo(at.pointer, construct, index) };
      if (/^aws:cdk:error/.test(type))
        report(
          place,
          'synthesis-error',
          `synthesis says of ${construct} that it is in error: ${JSON.stringify(own(entry, 'data')) ?? 'no more'}`,
          'mend what it says, and synthesize again',
        );
      else
        report(
          place,
          'manifest-property-unknown',
          `the metadata of ${construct} say ${JSON.stringify(type)}, which no enclave needs`,
          'remove it from the app',
        );
    }
}
