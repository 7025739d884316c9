/**
 * A transparency log by the documents of C2SP: tlog-tiles, signed-note, tlog-checkpoint, tlog-cosignature, tlog-witness,
 * tlog-proof and tlog-policy. It imports nothing of the rest, opens no connection, and touches the file system in its
 * `*-store` modules alone.
 */

export * from './canonical-json';
export * from './check/check';
export * from './check/check-report';
export * from './check/store-report';
export * from './errors';
export * from './log/file-log-store';
export { isHeldByOther } from './log/folder-lock-store';
export * from './log/log';
export * from './log/object-log';
export type { Published } from './log/publisher';
export * from './log/storage';
export * from './notes/checkpoint';
export * from './notes/cosignature';
export * from './notes/ed25519';
export * from './notes/key';
export * from './notes/ml-dsa-44';
export * from './notes/note';
export * from './notes/signer';
export * from './notes/spki';
export * from './notes/verifier';
export * from './tiles/bundle';
export * from './tiles/tile';
export * from './tiles/tile-reader';
export * from './tree/consistency';
export * from './tree/hash';
export * from './tree/inclusion';
export * from './tree/tree';
export * from './tree/tree-builder';
export * from './trust/fleet';
export * from './trust/policy';
export * from './trust/tlog-proof';
export * from './trust/trust';
export * from './witness/add-checkpoint';
export * from './witness/ask-witness';
export * from './witness/witness';
export * from './witness/witness-store';
