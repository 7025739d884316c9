/** What keeps the commands of `cordon release` from running. */
export const RELEASE_ERRORS = {
  'nothing-to-add': {
    cause: 'nothing was named that should be put into the log',
    mend: 'name --charter, --attestation, --image, --policy-bundle or --withdraw',
  },
  'reason-missing': { cause: 'an entry is withdrawn without a reason', mend: 'say with --reason why' },
  'withdrawal-invalid': {
    cause: 'what should be withdrawn is no entry that releases something, or was withdrawn before',
    mend: 'give the number of such an entry, as cordon release log add said it when it was added',
  },
  'was-withdrawn': {
    cause: 'what should be added to a release log was withdrawn from it',
    mend: 'take it out of what is added; or, if it may be used again, name its entry with --release-again',
  },
  'again-invalid': {
    cause: 'what should be released again was not withdrawn, or is not named',
    mend: 'give the number of the entry that was withdrawn, and name what it released',
  },
  'entry-refused': {
    cause: 'an entry would make a release log one that cordon release log check refutes',
    mend: 'mend what the message names; a time that goes back is of a clock that is wrong, here or before',
  },
  'seed-invalid': {
    cause: 'the seed of an ML-DSA-44 key is malformed',
    mend: 'give a file of 64 hexadecimal digits',
  },
  'image-invalid': { cause: 'an image is named in another form', mend: 'give NAME=sha256:DIGEST' },
  'policy-invalid': {
    cause: 'a policy bundle is named in another form',
    mend: 'give RED-LINE@VERSION=sha384:DIGEST',
  },
  'digest-missing': { cause: 'nothing was named that should be in the log', mend: 'name a digest' },
  'not-listed': {
    cause: 'the release log does not list a digest, or has withdrawn it',
    mend: 'use what the provider has released; or have it add that',
  },
  'release-log-wrong': {
    cause: 'an entry of the release log is not one that its provider may write',
    mend: 'believe nothing of the log, and tell its provider',
  },
  'signers-missing': {
    cause: 'fewer keys of the charter signed an attestation than it asks for',
    mend: 'have it signed by the others: cordon attest --add',
  },
  'claims-missing': {
    cause: 'an attestation does not say that all claims are proved',
    mend: 'attest the assembly without --except',
  },
  'charter-differs': {
    cause: 'an attestation is by another charter than the one that was named',
    mend: 'name the charter that it was made with, or attest again',
  },
  'layout-invalid': {
    cause: 'a folder is no OCI image layout, or a file in it is malformed',
    mend: 'name the folder that holds oci-layout and index.json, as the image was written',
  },
  'platform-missing': {
    cause: 'an image layout has no image for the platform, or several',
    mend: 'name one that it has with --platform',
  },
  'blob-missing': { cause: 'an image layout lacks a part of the image', mend: 'copy the whole folder again' },
  'blob-differs': {
    cause: 'a part of an image is not what its name says: it was changed',
    mend: 'copy the folder again, and ask who changed it',
  },
} as const;
