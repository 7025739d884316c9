import { VERSION } from '../../contract/version';
import { visible } from '../../report/visible';
import type { NamedLog } from './entry-name';

type Brought = 'charter' | 'policy' | 'known';

const TAKE_YOUR_OWN: Readonly<Record<Brought, string>> = {
  policy:
    '`policy.txt`: whose signatures count (C2SP tlog-policy): the keys of the logs and of their witnesses',
  charter: '`charter.yaml`: what is allowed: red lines, images, tenants, purposes, reviewers',
  known: '`known.json`: policies, classifiers, configurations and normalisers that are known',
};

/** For whoever receives an export and has nothing else. */
export const exportReadme = (
  logs: readonly NamedLog[],
  folders: readonly string[],
  brought: readonly Brought[],
): string => `# Decision logs of Cordon

What a safety stack decided, request by request, as signed transparency logs. Texts stand nowhere in them.

| log | entries | folder |
|---|---|---|
${logs.map(({ origin, size }, at) => `| ${cell(origin)} | ${size} | \`${folders[at]}\` |`).join('\n')}

## Check them
Needed: Node 20.19 or newer, the package \`cordon\` ${VERSION} as a file, and no network. Three files say whom you believe. Get
all four from the provider and the charter's owners by another way than this disk: whoever could change the logs could change
a copy beside them. Then, in this folder:

\`\`\`
npm install --offline --ignore-scripts ./cordon-${VERSION}.tgz
npx --no cordon ledger check . --policy policy.txt --charter charter.yaml --known known.json
\`\`\`

Exit code 0: every claim is proved. 1: something is refuted or undecided, and named with its entry. 2: it could not run.

${brought.length === 0 ? 'None of the three came along.' : `Copies that came along, to compare with your own:\n${brought.map((kind) => `- ${TAKE_YOUR_OWN[kind]}`).join('\n')}`}

Keep each \`checkpoint\` file. At the next export, give it with \`--history\`, and the check shows that the log was only
added to.

## Look at single entries
\`\`\`
npx --no cordon ledger show .                                  # every entry, one a line
npx --no cordon ledger prove INSTANCE/NUMBER --log . --output entry.tlog-proof
npx --no cordon ledger prove INSTANCE/NUMBER --verify entry.tlog-proof --policy policy.txt
\`\`\`

The number of an entry is what the header \`cordon-ledger-entry\` of each answer says.

## Judge samples again
Who was given what was sealed, and the key of it, can have samples judged that the logs' own roots pick:

\`\`\`
npx --no cordon ledger replay . --policy policy.txt --payloads PAYLOADS --key KEY --bundles BUNDLE…
\`\`\`

## Without this package
The folders follow https://c2sp.org/tlog-tiles, the checkpoints https://c2sp.org/tlog-checkpoint: any tool for these
reads them. Entries are canonical JSON (RFC 8785).
`;

const cell = (text: string) => visible(text).replaceAll('|', '\\|');
