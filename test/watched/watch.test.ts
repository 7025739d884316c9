import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { watchRole } from '../../lib/config/watch/names';
import { watchSchema } from '../../lib/config/watch/schema';
import { problemsIn, type Watching } from '../../lib/config/watch/watching';
import { type WatchTemplate, watchFaults } from '../../lib/nag/watch-checks';
import { addWatchGates } from '../../lib/nag/watch-gates';
import { loadWatch } from '../../lib/stacks/watch-file';
import { WATCHED, WATCHER } from './assembly';
import { WATCH, WATCHING, watchApp } from './watch';

const templateOf = (watching: Watching): WatchTemplate => watchApp(watching).synth().stacks[0]?.template;
const template = templateOf(WATCHING);
const AT_FIRST: Watching = { ...WATCHING, watch: { ...WATCH, image: undefined } };

type Tree = Record<string, never>;
/** The template after a change of what is found first under a type. */
function changed(type: string, change: (properties: never, all: never) => void, nth = 0): readonly string[] {
  const copy = structuredClone(template) as unknown as {
    Resources: Record<string, { Type: string; Properties: Tree }>;
  };
  const of = Object.values(copy.Resources).filter(({ Type }) => Type === type)[nth];
  if (!of) throw new Error(`no ${type}`);
  change(of.Properties as never, copy.Resources as never);
  return [...watchFaults(copy as unknown as WatchTemplate, WATCHING)];
}

describe('what watches an enclave', () => {
  it.each([
    ['at first', AT_FIRST],
    ['once it runs', WATCHING],
    [
      'with what reviewers know',
      { ...WATCHING, watch: { ...WATCH, known: ['arn:aws:iam::111122223333:role/x'], everyHours: 48 } },
    ],
  ])('is what its checks say, %s', (_, watching) => {
    expect([...watchFaults(templateOf(watching), watching)]).toEqual([]);
  });

  it.each([AT_FIRST, WATCHING])('passes the borrowed packs', (watching) => {
    const app = watchApp(watching);
    addWatchGates(app, watching);
    expect(() => app.synth()).not.toThrow();
  });

  it('holds an image to nothing but its digest, and runs nothing without one', () => {
    expect(Object.values(templateOf(AT_FIRST).Resources).map(({ Type }) => Type)).not.toContain(
      'AWS::Events::Rule',
    );
  });

  const policies = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::IAM::Policy');
  const grants = policies.flatMap(({ Properties = {} }, nth) => {
    const { Statement } = Properties.PolicyDocument as unknown as {
      Statement: { Action: string | string[] }[];
    };
    return Statement.flatMap(({ Action }, index) =>
      [Action].flat().map((action) => [action, nth, index] as const),
    );
  });
  it.each(grants)('has no grant too many: %s', (action, nth, index) => {
    const without = changed(
      'AWS::IAM::Policy',
      ({
        PolicyDocument: { Statement },
      }: {
        PolicyDocument: { Statement: { Action: string | string[] }[] };
      }) => {
        const statement = Statement[index];
        if (statement) statement.Action = [statement.Action].flat().filter((each) => each !== action);
      },
      nth,
    );
    expect(without).toEqual([expect.stringMatching(new RegExp(`^it lacks: .* Allow ${action} on `))]);
  });

  type Document = { Statement: { Action: string[]; Principal: object; Condition: Record<string, object> }[] };
  const trust = (change: (statement: Document['Statement'][number]) => void) => () =>
    changed('AWS::IAM::Role', (of: { AssumeRolePolicyDocument: Document }) =>
      of.AssumeRolePolicyDocument.Statement.forEach(change),
    );
  const first =
    (type: string, change: (of: Record<string, never>) => void, nth = 0) =>
    () =>
      changed(type, change as never, nth);
  const container = (change: (of: Record<string, unknown>) => void) =>
    first('AWS::ECS::TaskDefinition', (of) =>
      change((of.ContainerDefinitions as unknown as Record<string, unknown>[])[0] ?? {}),
    );
  const schedule = (expression: string) => () =>
    changed(
      'AWS::Events::Rule',
      (
        of: Record<string, string>,
        all: Record<string, { Type: string; Properties: Record<string, string> }>,
      ) => {
        expect(of.Name).toBeDefined();
        for (const { Properties } of Object.values(all))
          if (Properties.ScheduleExpression) Properties.ScheduleExpression = expression;
      },
    );
  const everyAlarm = (change: (of: Record<string, unknown>) => void, nth: number) =>
    first('AWS::CloudWatch::Alarm', change as never, nth);

  it.each<[string, () => readonly string[]]>([
    [
      'its role may do one thing more',
      () =>
        changed('AWS::IAM::Policy', (of: { PolicyDocument: Document }) =>
          of.PolicyDocument.Statement[0]?.Action.push('s3:GetObject'),
        ),
    ],
    [
      'its role may take any role',
      () =>
        changed('AWS::IAM::Policy', (of: { PolicyDocument: { Statement: { Resource: string }[] } }) => {
          for (const statement of of.PolicyDocument.Statement.slice(0, 1)) statement.Resource = '*';
        }),
    ],
    [
      'its key signs whatever',
      () =>
        changed('AWS::IAM::Policy', (of: { PolicyDocument: { Statement: { Condition?: object }[] } }) => {
          for (const statement of of.PolicyDocument.Statement) delete statement.Condition;
        }),
    ],
    [
      'its role is of the whole account',
      trust((statement) => {
        statement.Principal = { AWS: 'arn:aws:iam::999900001111:root' };
      }),
    ],
    [
      'its role is taken for other accounts',
      trust((statement) => {
        delete statement.Condition.StringEquals;
      }),
    ],
    [
      'its key lets the account sign',
      first('AWS::KMS::Key', (of) => {
        (of.KeyPolicy as unknown as Document).Statement[0]?.Action.push('kms:Sign');
      }),
    ],
    [
      'results may be put over others',
      first('AWS::S3::BucketPolicy', (of) => {
        (of.PolicyDocument as unknown as Document).Statement.splice(4, 1);
      }),
    ],
    [
      'results are kept for a day',
      first('AWS::S3::Bucket', (of) => {
        (
          of.ObjectLockConfiguration as unknown as { Rule: { DefaultRetention: { Days: number } } }
        ).Rule.DefaultRetention.Days = 1;
      }),
    ],
    ['it runs once a week', schedule('rate(7 days)')],
    [
      'it is off',
      first('AWS::Events::Rule', (of) => {
        of.State = 'DISABLED' as never;
      }),
    ],
    [
      'an external id is left out',
      container((of) => {
        of.Command = (of.Command as unknown[]).filter((_, index) => index !== 9 && index !== 10);
      }),
    ],
    [
      'it runs by a tag',
      container((of) => {
        of.Image = 'cordon/watch:latest';
      }),
    ],
    [
      'it runs as root',
      container((of) => {
        of.User = '0:0';
      }),
    ],
    [
      'its files may be written',
      container((of) => {
        of.ReadonlyRootFilesystem = false;
      }),
    ],
    [
      'somebody may come in',
      first('AWS::EC2::SecurityGroup', (of) => {
        of.SecurityGroupIngress = [
          { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' },
        ] as never;
      }),
    ],
    [
      'there is one resource more',
      () =>
        changed('AWS::ECS::Cluster', (_: never, all: Record<string, object>) => {
          all.More = { Type: 'AWS::Lambda::Function' };
        }),
    ],
    ...[0, 1, 2, 3].flatMap((nth): [string, () => readonly string[]][] => [
      [
        `alarm ${nth} does nothing`,
        everyAlarm((of) => {
          of.ActionsEnabled = false;
        }, nth),
      ],
      [
        `alarm ${nth} tells nobody`,
        everyAlarm((of) => {
          of.AlarmActions = [];
        }, nth),
      ],
      [
        `alarm ${nth} takes silence otherwise`,
        everyAlarm((of) => {
          of.TreatMissingData = 'ignore';
        }, nth),
      ],
    ]),
  ])('is told where %s', (_, edited) => expect(edited()).not.toEqual([]));
});

describe('a watch file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-watch-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const { image, ...at } = WATCH;
  mkdirSync(join(folder, 'x'));
  writeFileSync(join(folder, 'commercial.yaml'), stringify(WATCHED));
  const written = (watch: object) => {
    const file = join(folder, 'x', 'watch.yaml');
    writeFileSync(file, stringify({ ...at, deployment: '../commercial.yaml', ...watch }));
    return file;
  };

  it('is read with the deployment that it watches', () => {
    expect(loadWatch(written({}))).toEqual({
      watch: { ...at, deployment: '../commercial.yaml' },
      deployment: WATCHED,
    });
  });

  it('is as its example', () => {
    const example = parse(require('node:fs').readFileSync('docs/watch/commercial.yaml', 'utf8'));
    expect(watchSchema.parse(example)).toMatchObject({ account: WATCH.account });
  });

  it.each<[object, RegExp]>([
    [{ everyHours: 96 }, /everyHours: /],
    [{ alarmTopics: [] }, /alarmTopics: /],
    [{ subnets: ['subnet-0123456789abcdef0'] }, /subnets: /],
    [{ image: { repository: 'x', digest: 'latest' } }, /image\.digest: must be sha256/],
    [{ image }, /the charter has no signing key of use live/],
    [{ account: '111122223333' }, /is an account of the enclave/],
    [{ region: 'us-gov-west-1' }, /is not in aws, which nothing may leave/],
    [{ alarmTopics: ['arn:aws:sns:us-east-1:111122223333:x'] }, /is not of account 999900001111/],
    [{ more: true }, /file: /],
  ])('is refused with %j', (watch, message) => expect(() => loadWatch(written(watch))).toThrow(message));

  it('is refused where the charter lets another watch', () => {
    const charter = {
      ...WATCHED.charter,
      people: { ...WATCHED.charter.people, watchers: [`${WATCHER}-other`] },
    };
    expect([...problemsIn({ watch: WATCH, deployment: { ...WATCHED, charter } })].join()).toContain(
      watchRole('aws', WATCH, WATCHED.enclave),
    );
    expect(watchRole('aws', WATCH, WATCHED.enclave)).toBe(WATCHER);
  });
});
