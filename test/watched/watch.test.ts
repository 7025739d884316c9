import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { STATED } from '../../lib/aws/handlers/stated';
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

  it('is made by whoever deploys: a key is asked, too, when an alias of it is made', () => {
    const [key] = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::KMS::Key');
    const { Statement: [administer] = [] } = (key?.Properties?.KeyPolicy ?? {}) as unknown as {
      Statement?: { Action: string[]; Principal: object }[];
    };
    expect(administer?.Principal).toMatchObject({ AWS: { 'Fn::Join': expect.anything() } });
    expect(administer?.Action).toEqual(
      expect.arrayContaining([...(STATED['AWS::KMS::Alias']?.create ?? ['none is stated'])]),
    );
  });

  it('lets EventBridge make streams in no rule’s name, and write in the names of its rules', () => {
    const [policy] = Object.values(template.Resources).filter(
      ({ Type }) => Type === 'AWS::Logs::ResourcePolicy',
    );
    const text = JSON.stringify(policy?.Properties?.PolicyDocument).replaceAll('\\"', '"');
    expect(text).toMatch(/"Action":"logs:CreateLogStream","Effect":"Allow"/);
    expect(text).toMatch(/"Action":"logs:PutLogEvents","Condition":{"ArnEquals":{"aws:SourceArn":\[/);
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
    const line = new RegExp(`^it lacks: .* Allow ${action} on `);
    expect(without).not.toEqual([]);
    expect(without.filter((fault) => !line.test(fault))).toEqual([]);
  });

  const idOf = (name: string) =>
    Object.entries(template.Resources).find(([, { Properties }]) => Properties?.RoleName === name)?.[0];

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
      'its key signs whatever, by its own policy',
      first('AWS::KMS::Key', (of) => {
        for (const statement of (of.KeyPolicy as unknown as { Statement: { Condition?: object }[] })
          .Statement)
          delete statement.Condition;
      }),
    ],
    [
      'its key signs for whoever starts it',
      first('AWS::KMS::Key', (of) => {
        for (const statement of (of.KeyPolicy as unknown as Document).Statement.slice(1))
          statement.Principal = { AWS: { 'Fn::GetAtt': [idOf('cordon-watch-commercial-start'), 'Arn'] } };
      }),
    ],
    [
      'it runs as what starts it',
      first('AWS::ECS::TaskDefinition', (of) => {
        of.TaskRoleArn = of.ExecutionRoleArn as never;
      }),
    ],
    [
      'another role may what its role may',
      first('AWS::IAM::Policy', (of) => {
        (of.Roles as unknown as object[]).push({ Ref: idOf('cordon-watch-commercial-start') });
      }),
    ],
    [
      'a user may what its role may',
      first('AWS::IAM::Policy', (of) => {
        of.Users = ['somebody'] as never;
      }),
    ],
    [
      'its role may whatever is not named',
      () =>
        changed('AWS::IAM::Policy', (of: { PolicyDocument: { Statement: object[] } }) =>
          of.PolicyDocument.Statement.push({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
        ),
    ],
    [
      'it runs what its environment names',
      container((of) => {
        (of.Environment as object[]).push({ Name: 'NODE_OPTIONS', Value: '--require=/tmp/x.js' });
      }),
    ],
    [
      'its schedule says what it runs',
      () =>
        changed(
          'AWS::ECS::Cluster',
          (_: never, all: Record<string, { Properties: { Targets?: Record<string, object>[] } }>) => {
            for (const { Properties } of Object.values(all))
              for (const target of Properties.Targets ?? [])
                if (target.EcsParameters) target.InputTransformer = { InputTemplate: '{}' };
          },
        ),
    ],
    [
      'results have no versions',
      first('AWS::S3::Bucket', (of) => {
        of.VersioningConfiguration = { Status: 'Suspended' } as never;
      }),
    ],
    [
      'the bucket goes with the stack',
      () =>
        changed(
          'AWS::ECS::Cluster',
          (_: never, all: Record<string, { Type: string; DeletionPolicy?: string }>) => {
            for (const each of Object.values(all))
              if (each.Type === 'AWS::S3::Bucket') each.DeletionPolicy = 'Delete';
          },
        ),
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

  it('names its deployment from its own folder, or from the root', () => {
    const deployment = join(folder, 'commercial.yaml');
    expect(loadWatch(written({ deployment })).watch.deployment).toBe(deployment);
  });

  it.each<[string, string, RegExp]>([
    ['a device', '/dev/zero', /is a pipe or a device; save the watch file and name that$/],
    ['nothing', '/nowhere.yaml', /there is no such file; name a watch file such as docs/],
    ['a folder', tmpdir(), /is a folder; name a watch file/],
  ])('is no %s', (_, file, message) => expect(() => loadWatch(file)).toThrow(message));

  it('is of one reading', () => {
    const file = join(folder, 'x', 'twice.yaml');
    writeFileSync(file, 'account: "1"\naccount: "2"\n');
    expect(() => loadWatch(file)).toThrow(/file: Map keys must be unique .*correct it$/);
  });

  it('is as its example', () => {
    const example = parse(require('node:fs').readFileSync('docs/watch/commercial.yaml', 'utf8'));
    expect(watchSchema.parse(example)).toMatchObject({ account: WATCH.account });
  });

  it.each<[object, RegExp]>([
    [{ everyHours: 96 }, /everyHours: 96 can't stand here; allowed: 48 or fewer/],
    [{ account: 999900001111 }, /account: 999900001111 without quotes is a number; .* write "999900001111"/],
    [{ everyHour: 3 }, /'everyHour' is not known here; did you mean 'everyHours'\?/],
    [{ vpc: '\u001b[31m' }, /vpc: "\\u001b\[31m" can't stand here/],
    [{ known: ['arn:aws:iam::111122223333:role/\u001b[31m'] }, /known\.0: /],
    [{ alarmTopics: ['arn:aws:sns:us-east-1:999900001111:x:12345678'] }, /must be the ARN of a topic/],
    [
      {
        alarmTopics: ['arn:aws:sns:us-east-1:999900001111:x', 'arn:aws:sns:us-east-1:999900001111:x'],
      },
      /alarmTopics: one is named twice/,
    ],
    [{ alarmTopics: [] }, /alarmTopics: /],
    [{ subnets: ['subnet-0123456789abcdef0'] }, /subnets: /],
    [
      { image: { repository: 'x', digest: 'latest' } },
      /image\.digest: "latest" can't stand here; must be sha256/,
    ],
    [{ image }, /the charter has no signing key of use live/],
    [{ account: '111122223333' }, /is an account of the enclave/],
    [{ region: 'us-gov-west-1' }, /is not in aws, which nothing may leave/],
    [{ alarmTopics: ['arn:aws:sns:us-east-1:111122223333:x'] }, /is not of account 999900001111/],
    [{ more: true }, /'more' is not known here/],
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
