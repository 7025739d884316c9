import { HARMLESS } from '../sweep/harmless';

/** Generated files by path: the kinds of change that a sweep takes for harmless. */
export const sweepDocuments = (): Readonly<Record<string, string>> => ({ 'docs/harmless-changes.md': PAGE });

const PAGE = `# Harmless changes

<!-- Generated from bin/dev/sweep/harmless by \`npm run docs\`. -->

\`npm run sweep\` changes the synthesized templates and manifests in every single way that it knows, and verifies each
([what is proved](proofs.md#the-sweep)). A change after which everything is still proved must be of one of these kinds.
Each is a predicate over the change, as narrow as its reason. Changes of a kind marked _judged_ are verified all the same:
how far they may go, or what must not be lost, is for the claims to say, and most of them are refuted.

| kind | change | why it weakens nothing |
| --- | --- | --- |
${HARMLESS.map(({ id, judged, says, reason }) => `| \`${id}\`${judged ? ' (_judged_)' : ''} | ${says} | ${reason} |`).join('\n')}
`;
