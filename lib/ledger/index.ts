/**
 * A transparency log by the documents of C2SP: tlog-tiles, signed-note, tlog-checkpoint, tlog-cosignature, tlog-witness,
 * tlog-proof and tlog-policy. It imports nothing of the rest, opens no connection, and touches the file system in its
 * `*-store` modules alone.
 */
export * from './add-checkpoint';
export * from './ask-witness';
export * from './bundle';
export * from './canonical-json';
export * from './check';
export * from './check-report';
export * from './checkpoint';
export * from './consistency';
export * from './cosignature';
export * from './ed25519';
export * from './errors';
export * from './file-log-store';
export * from './hash';
export * from './inclusion';
export * from './key';
export * from './log';
export * from './ml-dsa-44';
export * from './note';
export * from './policy';
export type { Published } from './publisher';
export * from './signer';
export * from './storage';
export * from './tile';
export * from './tile-reader';
export * from './tlog-proof';
export * from './tree';
export * from './tree-builder';
export * from './trust';
export * from './verifier';
export * from './witness';
export * from './witness-store';
