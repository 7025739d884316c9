import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { EvidenceFile } from '../contract/evidence';
import { isEvidenceName } from '../evidence/file-names';

/** The deployment file, as it is kept beside the templates. */
const KEPT_AS = 'deployment.yaml';

/** What a synthesis of ours writes. Anything else in the folder is somebody's, and stays. */
const OURS =
  /^(cordon-[a-z0-9-]+\.(template|assets|metadata)\.json|(manifest|tree|validation-report)\.json|cdk\.out|deployment\.yaml)$/;

/**
 * Takes out of an output folder what an earlier synthesis left there, perhaps of another deployment: CDK leaves it, and
 * the gates refuse templates that no stack uses. The deployment file that is about to be used stays.
 */
export function clearOutput(folder: string, deployment: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (OURS.test(name) && lstatSync(path).isFile() && !isSame(path, deployment)) rmSync(path);
  }
}

/** Keeps the deployment file beside the templates that were made of it. */
export function keepDeployment(folder: string, deployment: string): void {
  const kept = join(folder, KEPT_AS);
  if (!isSame(kept, deployment)) copyFileSync(deployment, kept);
}

/** Whether an output folder has the assembly of an enclave. */
export const isKept = (folder: string): boolean => existsSync(join(folder, KEPT_AS));

/** Folder of the evidence beside the templates. */
const EVIDENCE = 'evidence';

/** Signed evidence in the folder that `-c evidence=FOLDER` names. @throws Error of the file system */
export const evidenceIn = (folder: string): readonly EvidenceFile[] =>
  readdirSync(folder)
    .filter(isEvidenceName)
    .sort()
    .map((name) => ({ file: join(folder, name), bytes: readFileSync(join(folder, name)) }));

/** Keeps evidence beside the templates that it is about, and none that an earlier synthesis kept there. */
export function keepEvidence(folder: string, files: readonly EvidenceFile[]): void {
  const kept = join(folder, EVIDENCE);
  if (existsSync(kept))
    for (const name of readdirSync(kept)) if (isEvidenceName(name)) rmSync(join(kept, name));
  if (files.length === 0) return;
  mkdirSync(kept, { recursive: true });
  for (const { file, bytes } of files) writeFileSync(join(kept, basename(file)), bytes);
}

const isSame = (path: string, other: string) =>
  existsSync(path) && existsSync(other) && realpathSync(path) === realpathSync(other);
