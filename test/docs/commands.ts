import { loadDeployment } from '../../lib/config/load';

/** What a command of the documents does in the fixture, or where else it is run. */
export interface Row {
  /** Of the line without `npx`. */
  readonly when: RegExp;
  /** Run in this process: its exit code. */
  readonly exit?: 0 | 1 | 2;
  /** What it prints, where a page says so. */
  readonly says?: RegExp;
  /** What stands in the fixture for words of the line. */
  readonly words?: Readonly<Record<string, string>>;
  /** Not run here, and why; a command of Cordon's must still be one that its parser takes. */
  readonly why?: string;
  /** The test that runs it, or what does the same. */
  readonly by?: string;
}

const { charter } = loadDeployment('config/commercial.yaml').deployment;
const PROXY = charter.images.proxy;

const AWS = 'asks or changes AWS';
const OTHERS = "needs the network, or others' programs";
const SHELL = 'test/bin/documents.test.ts';

/** What a page leaves out as `…` of `cordon release log add`. */
const RELEASES = '--log RELEASES --origin NAME --key log.pem --ml-dsa-seed seed.hex';
const BUNDLE = `autonomous-weapons@1=sha384:${'1'.repeat(96)}`;
const OWN = { 'cdk.out': 'own.out' };

/** Pages whose sessions are recorded, with what they print: by the test that runs them. */
export const RECORDED: Readonly<Record<string, string>> = {
  'docs/commands.md': 'test/bin/dev/record/recordings.test.ts',
  'docs/how-to/resource-type.md': 'test/bin/dev/record/recordings.test.ts',
  'docs/tutorial.md': 'test/bin/dev/record/recordings.test.ts',
};

/** Each command of each page is of exactly one row. */
export const ROWS: readonly Row[] = [
  // Verify, and what goes with it.
  { when: /^cordon verify cdk\.out$/, exit: 0, says: /^proved: all of 16 claims\n/ },
  {
    when: /^cordon verify cdk\.out --charter (MINE|config\/commercial\.yaml)$/,
    exit: 0,
    says: /^proved: all of 16 claims\n/,
    words: { MINE: 'config/commercial.yaml' },
  },
  { when: /^cordon explain no-bypass$/, exit: 0, says: /^proved: no-bypass\n/ },
  { when: /^cordon verify cdk\.out --charter own\.yaml( --assumptions)?$/, exit: 0, words: OWN },
  {
    when: /^cordon diff cdk\.out after\.out --charter own\.yaml$/,
    exit: 0,
    says: /^proved: nothing differs\n/,
    words: { ...OWN, 'after.out': 'own.out' },
  },
  { when: /^cordon diff BEFORE AFTER$/, exit: 0, words: { BEFORE: 'cdk.out', AFTER: 'cdk.out' } },
  {
    when: /^cordon challenge cdk\.out( --charter own\.yaml)?$/,
    why: 'takes half a minute',
    by: 'test/cli/challenge/command.test.ts',
  },
  { when: /^cordon deploy-plan cdk\.out( --deployment config\/commercial\.yaml)?$/, exit: 0 },
  {
    when: /^cordon deploy-plan cdk\.out --deployment config\/govcloud\.yaml$/,
    why: 'follows a synthesis of another deployment',
    by: SHELL,
  },
  // Nobody sits at a terminal.
  { when: /^cordon init$/, exit: 2, says: /\[answers-missing\]\n$/ },
  { when: /^cordon init config\/first\.yaml /, exit: 0 },
  // It has placeholders.
  {
    when: /^cordon charter check config\/first\.yaml$/,
    exit: 1,
    says: /^unfinished: config\/first\.yaml has /,
  },
  { when: /^cordon charter check MINE$/, exit: 0, words: { MINE: 'config/commercial.yaml' } },
  { when: /^cordon policies config\/commercial\.yaml( --format (scp|template) .*)?$/, exit: 0 },

  // Signing what was proved, and the release log that asks for it: own.out is the assembly of own.yaml.
  { when: /^cordon attest cdk\.out --key KEY$/, exit: 0, words: { ...OWN, KEY: 'first.pem' } },
  { when: /^cordon attest cdk\.out --charter own\.yaml --(key|check) /, exit: 0, words: OWN },
  {
    when: /^cordon attest cdk\.out --charter own\.yaml --except verified-before-use /,
    exit: 0,
    words: { ...OWN, '--key …': '--key first.pem second.pem' },
  },
  { when: /^cordon verify cdk\.out --charter own\.yaml --evidence evidence\/\*$/, exit: 0, words: OWN },
  { when: /^cordon release log add --log RELEASES /, exit: 0 },
  {
    when: /^cordon release log add … /,
    exit: 0,
    words: {
      'add …': `add ${RELEASES}`,
      'RED-LINE@VERSION=sha384:…': BUNDLE,
      // The assembly's, which is released again by the line after.
      NUMBER: '6',
    },
  },
  { when: /^cordon release log check RELEASES /, exit: 0, says: /^proved: all of 4 claims, / },
  { when: /^cordon release log prove sha256:… --log /, exit: 0, words: { 'sha256:…': PROXY } },
  {
    when: /^cordon release log prove sha256:… --verify /,
    exit: 0,
    says: /^proved: /,
    words: { 'sha256:…': PROXY },
  },
  {
    when: /^cordon release log prove --log RELEASES /,
    exit: 0,
    words: { '--policy-bundle …': `--policy-bundle ${BUNDLE}` },
  },

  // Decision logs.
  { when: /^cordon ledger policy --origin /, exit: 0, words: { 'policy.txt': 'decisions.txt' } },
  {
    when: /^cordon ledger check LOGS… --policy /,
    exit: 0,
    says: /^proved: all of 6 claims, /,
    words: { 'LOGS…': 'LOGS', 'policy.txt': 'policy-none.txt', 'charter.yaml': 'config/commercial.yaml' },
  },
  {
    when: /^cordon ledger replay LOGS --policy policy\.txt --payloads PAYLOADS (\[|--seed TEXT$)/,
    why: 'needs sealed payloads',
    by: 'test/cli/ledger/replay.test.ts',
  },

  {
    when: /^cordon ledger check s3:\/\/BUCKET\/PREFIX /,
    why: AWS,
    by: 'test/cli/ledger/bucket.test.ts',
  },
  {
    when: /^cordon evidence check use\.dsse\.json /,
    why: 'needs evidence',
    by: 'test/cli/evidence/command.test.ts',
  },

  // What README names in a line, and leaves the rest to the page that it names.
  { when: /^cordon hook package cdk\.out …$/, why: 'whole in docs/hook.md', by: 'test/hook/package.test.ts' },
  {
    when: /^cordon evidence check FILE --charter MINE$/,
    why: 'needs evidence',
    by: 'test/cli/evidence/command.test.ts',
  },
  {
    when: /^cordon ledger check LOGS …$/,
    why: 'whole in docs/ledger.md',
    by: 'test/cli/ledger/command.test.ts',
  },
  {
    when: /^cordon ledger replay LOGS …$/,
    why: 'whole in docs/ledger.md',
    by: 'test/cli/ledger/replay.test.ts',
  },
  {
    when: /^cordon release log check LOG …$/,
    why: 'whole in docs/ledger.md',
    by: 'test/cli/release/command.test.ts',
  },
  {
    when: /^cordon client check URL …$/,
    why: 'whole in docs/ledger.md',
    by: 'test/services/proxy/http/proofs.test.ts',
  },
  { when: /^cordon review list SERVICE …$/, why: 'needs a service', by: 'test/cli/review/command.test.ts' },
  { when: /^cordon local$/, why: 'runs until Ctrl-C', by: 'test/cli/local/command.test.ts' },

  // What needs a service, an account, or the built package.
  {
    when: /^cordon client check https:\/\/HOST:PORT /,
    why: 'needs a proxy',
    by: 'test/services/proxy/http/proofs.test.ts',
  },
  {
    when: /^cordon hook package cdk\.out --charter /,
    why: 'needs the built package',
    by: 'test/hook/package.test.ts',
  },
  { when: /^cordon live cdk\.out/, why: AWS, by: 'test/cli/live/command.test.ts' },
  {
    when: /^cordon preflight (cdk\.out|config\/(own|first)\.yaml)/,
    why: AWS,
    by: 'test/cli/preflight/command.test.ts',
  },

  // Other programs.
  { when: /^npm start( -- (govcloud|config\/first\.yaml))?$/, why: 'a process of some seconds', by: SHELL },
  { when: /^cdk synth --quiet /, why: 'a process of some seconds', by: SHELL },
  {
    when: /^sed 's\/PARTITION.* docs\/bootstrap\/execution-policy-\w+\.json > /,
    why: 'another program',
    by: SHELL,
  },
  {
    when: /^npm (pack|install \.\/cordon-0\.1\.0\.tgz|install --save-dev aws-cdk)/,
    why: OTHERS,
    by: 'test/app/your-own-app.test.ts',
  },
  { when: /^npm (ci|cit|run images)$/, why: OTHERS },
  {
    when: /^npm run policies -- (draft|seal) /,
    why: 'a process of some seconds',
    by: 'test/bin/dev/policies.test.ts',
  },
  {
    when: /^(aws |export .*\$\(aws sts |cdk (deploy|destroy|bootstrap) |sed -i 's\/Example|docker )/,
    why: AWS,
  },
  // docs/images.md: of what was built, and carried.
  {
    when: /^(sha256sum|tar|mkdir images$|echo "\$IMAGES_SHA256)/,
    why: OTHERS,
    by: 'test/bin/dev/images.test.ts',
  },
  { when: /^(for service in proxy classifier review; do|done)$/, why: OTHERS },
];
