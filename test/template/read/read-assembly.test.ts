import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Assembly } from '../../../lib/template/assembly';
import { InputError } from '../../../lib/template/read/input-error';
import { LIMITS } from '../../../lib/template/read/limits';
import { readAssembly } from '../../../lib/template/read/read-assembly';
import { get, textOf, toPlain } from '../../../lib/template/values/values';
import { assetBucket, stackProperties, templateAsset } from '../../helpers/deployment-path';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cordon-read-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(name: string, content: unknown): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 1),
  );
  return path;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const account = '111111111111';
const region = 'us-east-1';
const bucket = assetBucket(account, region);

/** An assembly as CDK 2.276 writes it: a stack with a nested stack, and a stage with a stack. */
function parts() {
  const nested = { Resources: { NB: { Type: 'AWS::S3::Bucket' } } };
  const nestedId = sha256(JSON.stringify(nested));
  const url = {
    'Fn::Join': ['', ['https://s3.us-east-1.', { Ref: 'AWS::URLSuffix' }, `/${bucket}/${nestedId}.json`]],
  };
  const template = {
    Resources: {
      B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'b' } },
      N: {
        Type: 'AWS::CloudFormation::Stack',
        Properties: { TemplateURL: url },
        Metadata: { 'aws:asset:path': 'AN.nested.template.json', 'aws:asset:property': 'TemplateURL' },
      },
    },
  };
  const templateId = sha256(JSON.stringify(template, null, 1));
  const manifest = {
    version: '55.0.0',
    artifacts: {
      'A.assets': { type: 'cdk:asset-manifest', properties: { file: 'A.assets.json' } },
      A: {
        type: 'aws:cloudformation:stack',
        environment: `aws://${account}/${region}`,
        properties: stackProperties(account, region, 'A.template.json', templateId) as Record<
          string,
          unknown
        >,
        dependencies: ['A.assets'],
      },
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
      Prod: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } },
    } as Record<string, Record<string, unknown>>,
  };
  const stageTemplate = { Resources: { Q: { Type: 'AWS::S3::Bucket' } } };
  const stageId = sha256(JSON.stringify(stageTemplate, null, 1));
  const stage = {
    version: '55.0.0',
    artifacts: {
      'P.assets': { type: 'cdk:asset-manifest', properties: { file: 'P.assets.json' } },
      P: {
        type: 'aws:cloudformation:stack',
        environment: `aws://${account}/us-gov-west-1`,
        properties: {
          ...stackProperties(account, 'us-gov-west-1', 'P.template.json', stageId),
          stackName: 'Prod-P',
        },
        dependencies: ['P.assets'],
      },
    },
  };
  return {
    'manifest.json': manifest,
    'cdk.out': { version: '55.0.0' },
    'tree.json': {},
    'A.assets.json': {
      version: '55.0.0',
      files: {
        [templateId]: templateAsset(account, region, 'A.template.json', templateId),
        [nestedId]: templateAsset(account, region, 'AN.nested.template.json', nestedId),
      } as Record<string, unknown>,
      dockerImages: {} as Record<string, unknown>,
    },
    'A.template.json': template,
    'AN.nested.template.json': nested,
    'assembly-Prod/manifest.json': stage,
    'assembly-Prod/P.assets.json': {
      files: { [stageId]: templateAsset(account, 'us-gov-west-1', 'P.template.json', stageId) },
    },
    'assembly-Prod/P.template.json': stageTemplate,
  };
}

type Parts = ReturnType<typeof parts>;

function assembly(change: (files: Parts & Record<string, unknown>) => void = () => {}): Assembly {
  const files: Parts & Record<string, unknown> = parts();
  change(files);
  for (const [name, content] of Object.entries(files)) write(name, content);
  return readAssembly(root);
}

function refusal(read: () => unknown): string | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.code;
    throw error;
  }
  return undefined;
}

describe('an assembly directory', () => {
  test('gives every template, nested stacks and stages included, and nothing irregular', () => {
    const read = assembly();
    expect(read.irregularities).toEqual([]);
    expect(
      read.templates.map(({ file, stack, account: owner, region: place }) => [file, stack, owner, place]),
    ).toEqual([
      ['A.template.json', 'A', account, region],
      ['AN.nested.template.json', 'A/N', account, region],
      ['assembly-Prod/P.template.json', 'Prod-P', account, 'us-gov-west-1'],
    ]);
    expect(read.templates.every((each) => /^sha384:[0-9a-f]{96}$/.test(each.digest))).toBe(true);
  });

  test('has a digest that any change of what is deployed changes, and the construct tree does not', () => {
    const { digest } = assembly();
    write('tree.json', { other: 1 });
    expect(readAssembly(root).digest).toBe(digest);
    write('assembly-Prod/P.template.json', { Resources: {} });
    expect(readAssembly(root).digest).not.toBe(digest);
  });

  const artifact = (files: Parts, id: string) => files['manifest.json'].artifacts[id] ?? {};

  test.each<[string, (files: Parts & Record<string, unknown>) => void, string, string]>([
    [
      'an edited template',
      (f) => Object.assign(f['A.template.json'].Resources.B.Properties, { BucketName: 'c' }),
      'template-digest',
      'A.assets.json',
    ],
    [
      'an edited nested template',
      (f) => Object.assign(f['AN.nested.template.json'].Resources.NB, { DeletionPolicy: 'Delete' }),
      'template-digest',
      'A.assets.json',
    ],
    [
      'a template of a stage, edited',
      (f) => Object.assign(f['assembly-Prod/P.template.json'].Resources.Q, { DeletionPolicy: 'Delete' }),
      'template-digest',
      'assembly-Prod/P.assets.json',
    ],
    [
      'a template that is not hashed',
      (f) => Object.assign(f['assembly-Prod/P.assets.json'], { files: {} }),
      'template-unhashed',
      'assembly-Prod/manifest.json',
    ],
    [
      'a template that is deployed from elsewhere',
      (f) =>
        Object.assign(artifact(f, 'A').properties as object, {
          stackTemplateAssetObjectUrl: 's3://other/x.json',
        }),
      'template-unhashed',
      'manifest.json',
    ],
    [
      'a template that no manifest names',
      (f) => Object.assign(f, { 'Old.template.json': { Resources: {} } }),
      'template-unlisted',
      'Old.template.json',
    ],
    [
      'a directory that no manifest names',
      (f) => Object.assign(f, { 'assembly-Old/manifest.json': {} }),
      'directory-unlisted',
      'assembly-Old/',
    ],
    [
      'an asset that no stack uses',
      (f) => delete (f['A.template.json'].Resources as Record<string, unknown>).N,
      'template-unlisted',
      'AN.nested.template.json',
    ],
    [
      'a nested stack by a foreign URL',
      (f) =>
        Object.assign(f['A.template.json'].Resources.N.Properties, {
          TemplateURL: 'https://example.com/x.json',
        }),
      'nested-template-missing',
      'A.template.json',
    ],
    [
      'a nested stack from another bucket',
      (f) =>
        Object.assign(f['A.template.json'].Resources.N.Properties, {
          TemplateURL: {
            'Fn::Join': [
              '',
              [
                'https://s3.us-east-1.amazonaws.com/other/',
                sha256(JSON.stringify(f['AN.nested.template.json'])),
                '.json',
              ],
            ],
          },
        }),
      'nested-template-missing',
      'A.template.json',
    ],
    [
      'a nested stack whose metadata says otherwise',
      (f) =>
        Object.assign(f['A.template.json'].Resources.N.Metadata, { 'aws:asset:path': 'A.template.json' }),
      'nested-template-missing',
      'A.template.json',
    ],
    [
      'a file asset',
      (f) =>
        Object.assign(f['A.assets.json'].files, {
          x: { source: { path: 'asset.zip', packaging: 'zip' }, destinations: {} },
        }),
      'asset-file',
      'A.assets.json',
    ],
    [
      'an asset made by a command',
      (f) =>
        Object.assign(f['A.assets.json'].files, {
          x: { source: { executable: ['sh'], path: 'x.template.json', packaging: 'file' }, destinations: {} },
        }),
      'asset-file',
      'A.assets.json',
    ],
    [
      'an image asset',
      (f) => Object.assign(f['A.assets.json'].dockerImages, { x: {} }),
      'asset-image',
      'A.assets.json',
    ],
    [
      'an unknown artifact',
      (f) => Object.assign(f['manifest.json'].artifacts, { X: { type: 'cdk:other' } }),
      'artifact-unknown',
      'manifest.json',
    ],
    [
      'an artifact of no type',
      (f) => Object.assign(f['manifest.json'].artifacts, { X: 'x' }),
      'artifact-unknown',
      'manifest.json',
    ],
    [
      'a newer schema',
      (f) => Object.assign(f['manifest.json'], { version: '56.0.0' }),
      'manifest-version-unknown',
      'manifest.json',
    ],
    [
      'no schema',
      (f) => Object.assign(f['manifest.json'], { version: undefined }),
      'manifest-version-unknown',
      'manifest.json',
    ],
    [
      'missing context',
      (f) => Object.assign(f['manifest.json'], { missing: [{ key: 'k' }] }),
      'context-missing',
      'manifest.json',
    ],
    [
      'an unknown account',
      (f) => Object.assign(artifact(f, 'A'), { environment: `aws://unknown-account/${region}` }),
      'environment-unknown',
      'manifest.json',
    ],
    [
      'an unknown region',
      (f) => Object.assign(artifact(f, 'A'), { environment: `aws://${account}/unknown-region` }),
      'environment-unknown',
      'manifest.json',
    ],
    [
      "another account's role",
      (f) =>
        Object.assign(artifact(f, 'A').properties as object, {
          assumeRoleArn: 'arn:aws:iam::222222222222:role/x',
        }),
      'role-foreign',
      'manifest.json',
    ],
    [
      'notifications',
      (f) => Object.assign(artifact(f, 'A').properties as object, { notificationArns: ['x'] }),
      'manifest-property-unknown',
      'manifest.json',
    ],
    [
      'values for parameters',
      (f) => Object.assign(artifact(f, 'A').properties as object, { parameters: { P: 'x' } }),
      'manifest-property-unknown',
      'manifest.json',
    ],
    [
      'two stacks of one name',
      (f) =>
        Object.assign(f['manifest.json'].artifacts, {
          A2: {
            ...artifact(f, 'A'),
            properties: { ...(artifact(f, 'A').properties as object), stackName: 'A' },
          },
        }),
      'stack-twice',
      'manifest.json',
    ],
  ])('with %s is irregular', (_, change, code, file) => {
    expect(assembly(change).irregularities).toContainEqual(expect.objectContaining({ code, file }));
  });

  test.each<[string, (files: Parts & Record<string, unknown>) => void, string]>([
    [
      'a missing template',
      (f) => Object.assign(artifact(f, 'A').properties as object, { templateFile: 'Z.template.json' }),
      'file-missing',
    ],
    [
      'a missing asset manifest',
      (f) => Object.assign(artifact(f, 'A.assets').properties as object, { file: 'Z' }),
      'file-missing',
    ],
    [
      'a missing nested assembly',
      (f) => Object.assign(artifact(f, 'Prod').properties as object, { directoryName: 'Z' }),
      'file-missing',
    ],
    [
      'a template above it',
      (f) => Object.assign(artifact(f, 'A').properties as object, { templateFile: '../A.template.json' }),
      'path-outside',
    ],
    [
      'an absolute template',
      (f) => Object.assign(artifact(f, 'A').properties as object, { templateFile: '/etc/passwd' }),
      'path-outside',
    ],
    [
      'an assembly that holds itself',
      (f) => Object.assign(artifact(f, 'Prod').properties as object, { directoryName: '.' }),
      'too-deep',
    ],
    [
      'a template that is a directory',
      (f) => Object.assign(artifact(f, 'A').properties as object, { templateFile: 'assembly-Prod' }),
      'file-not-regular',
    ],
    ['a template that is a list', (f) => Object.assign(f, { 'A.template.json': [] }), 'template-malformed'],
    [
      'sections of the wrong type',
      (f) => Object.assign(f['A.template.json'], { Conditions: [] }),
      'template-malformed',
    ],
    ['no artifacts', (f) => Object.assign(f['manifest.json'], { artifacts: [] }), 'manifest-malformed'],
    [
      'a malformed environment',
      (f) => Object.assign(artifact(f, 'A'), { environment: 'aws://1/x' }),
      'manifest-malformed',
    ],
    [
      'an asset manifest of lists',
      (f) => Object.assign(f['A.assets.json'], { files: [] }),
      'manifest-malformed',
    ],
    [
      'a truncated template',
      (f) => Object.assign(f, { 'A.template.json': '{"Resources": {' }),
      'json-malformed',
    ],
  ])('with %s is refused', (_, change, code) => {
    expect(refusal(() => assembly(change))).toBe(code);
  });

  test('with a link out of it is refused, with a link inside it is read', () => {
    assembly();
    const outside = mkdtempSync(join(tmpdir(), 'cordon-outside-'));
    writeFileSync(join(outside, 't.json'), '{"Resources":{}}');
    rmSync(join(root, 'A.template.json'));
    symlinkSync(join(outside, 't.json'), join(root, 'A.template.json'));
    expect(refusal(() => readAssembly(root))).toBe('path-outside');
    rmSync(outside, { recursive: true });
  });

  test('without a manifest is refused', () => {
    write('a.txt', '');
    expect(refusal(() => readAssembly(root))).toBe('manifest-missing');
  });
});

describe('templates', () => {
  const template = { Resources: { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'b' } } } };

  test('are one assembly, named by their files', () => {
    const read = readAssembly([
      write('a.template.json', template),
      write('sub/b.yaml', stringify(template)),
      write('b.json', template),
    ]);
    expect(read.templates.map(({ file, stack }) => [file, stack])).toEqual([
      ['a.template.json', 'a'],
      ['sub/b.yaml', 'sub/b'],
      ['b.json', 'b'],
    ]);
  });

  test('of one name stay apart', () => {
    const read = readAssembly([write('a.json', template), write('a.yaml', stringify(template))]);
    expect(read.templates.map(({ stack }) => stack)).toEqual(['a', 'a (2)']);
    expect(read.resources).toHaveLength(2);
  });

  test('take the environment that is given', () => {
    const [bucketResource] = readAssembly(
      write('a.json', { Resources: { R: { Type: 'T', Properties: { P: { Ref: 'AWS::Partition' } } } } }),
      {
        environment: { account, region: 'us-gov-west-1' },
      },
    ).resources;
    expect(textOf(get(bucketResource?.properties, 'P'))).toBe('aws-us-gov');
  });

  test('say the same in YAML and in JSON', () => {
    const long = {
      Resources: {
        R: {
          Type: 'T',
          Properties: {
            A: { 'Fn::Join': ['', ['a', { Ref: 'R2' }]] },
            B: { 'Fn::GetAtt': ['R2', 'Arn'] },
            C: { 'Fn::Sub': `x-$${'{R2.Arn}'}` },
            D: { 'Fn::If': ['C', 1, { Ref: 'AWS::NoValue' }] },
          },
        },
        R2: { Type: 'AWS::IAM::Role' },
      },
      Conditions: { C: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] } },
    };
    const short = [
      'Resources:',
      '  R:',
      '    Type: T',
      '    Properties:',
      "      A: !Join ['', [a, !Ref R2]]",
      '      B: !GetAtt R2.Arn',
      `      C: !Sub x-$${'{R2.Arn}'}`,
      '      D: !If [C, 1, !Ref AWS::NoValue]',
      '  R2: {Type: AWS::IAM::Role}',
      'Conditions: {C: !Equals [!Ref AWS::Region, us-east-1]}',
    ].join('\n');
    const models = [write('a.json', long), write('x/a.yaml', short)].map((path) => {
      const read = readAssembly(path, { environment: { account, region } });
      return read.resources.map(({ logicalId, type, pointer, properties }) => ({
        logicalId,
        type,
        pointer,
        properties: toPlain(properties),
      }));
    });
    expect(models[0]).toEqual(models[1]);
    expect(models[0]?.[0]?.properties).toMatchObject({ D: 1 });
  });

  test.each<[string, () => unknown, string]>([
    ['nothing', () => readAssembly([join(root, 'none.json')]), 'path-missing'],
    ['a directory and a template', () => readAssembly([root, write('a.json', template)]), 'path-mixed'],
    ['two directories', () => readAssembly([root, root]), 'path-mixed'],
    ['an object without resources', () => readAssembly(write('a.json', {})), 'template-malformed'],
    ['an UTF-8 byte order mark', () => readAssembly(write('a.json', '\uFEFF{}')), 'encoding'],
    ['UTF-16', () => readAssembly(write('a.json', Buffer.from('\uFEFF{}', 'utf16le'))), 'encoding'],
    ['invalid UTF-8', () => readAssembly(write('a.json', Buffer.from([0x22, 0xc3, 0x28, 0x22]))), 'encoding'],
    ['NUL', () => readAssembly(write('a.json', '"\0"')), 'reserved-character'],
    ['a private-use character', () => readAssembly(write('a.yaml', 'a: \uE000')), 'reserved-character'],
    ['YAML named JSON', () => readAssembly(write('a.json', 'a: 1')), 'json-malformed'],
    [
      'JSON with a duplicate, named YAML',
      () => readAssembly(write('a.yaml', '{"a":1,"a":2}')),
      'duplicate-key',
    ],
  ])('that are %s are refused', (_, read, code) => {
    expect(refusal(read)).toBe(code);
  });

  test('beyond their size are refused before they are read', () => {
    const json = write('a.json', '');
    const yaml = write('a.yaml', '');
    truncateSync(json, LIMITS.fileBytes + 1);
    truncateSync(yaml, LIMITS.yamlBytes + 1);
    expect([json, yaml].map((path) => refusal(() => readAssembly(path)))).toEqual([
      'file-too-large',
      'file-too-large',
    ]);
  });

  test('that are a named pipe are refused, not waited for', () => {
    execFileSync('mkfifo', [join(root, 'a.json')]);
    expect(refusal(() => readAssembly(join(root, 'a.json')))).toBe('file-not-regular');
  });
});

test('no mutation of a file of an assembly ends in anything but an assembly or an input error', () => {
  const files = Object.entries(parts()).map(([name, content]) => [name, JSON.stringify(content)] as const);
  assembly();
  const mutation = fc.record({
    file: fc.nat(files.length - 1),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(20),
    insert: fc.constantFrom(
      '',
      '{',
      '[',
      '"',
      ',',
      ':',
      'null',
      '1',
      '{}',
      '[]',
      '{"Ref":"B"}',
      '"Ref":"N",',
      '"Fn::Sub":"$',
      '\\',
      '..',
    ),
  });
  fc.assert(
    fc.property(mutation, ({ file, from, length, insert }) => {
      const [name = '', content = ''] = files[file] ?? [];
      const start = Math.floor(from * content.length);
      write(name, content.slice(0, start) + insert + content.slice(start + length));
      const code = refusal(() => {
        const read = readAssembly(root);
        for (const resource of read.resources) toPlain(resource.properties);
      });
      write(name, JSON.parse(content));
      expect(code ?? 'none').toMatch(/^[a-z]+(-[a-z]+)*$/);
    }),
    { numRuns: 400 },
  );
});

test('any value in any place of a template is resolved without an error', () => {
  const key = fc.constantFrom(
    ...[
      'Ref',
      'Fn::GetAtt',
      'Fn::Sub',
      'Fn::Join',
      'Fn::Select',
      'Fn::Split',
      'Fn::If',
      'Fn::FindInMap',
      'Fn::ImportValue',
    ],
    ...[
      'Fn::Cidr',
      'Fn::Base64',
      'Fn::GetAZs',
      'Fn::Equals',
      'Fn::Not',
      'Condition',
      'Type',
      'Properties',
      'Value',
      'Export',
      'Name',
      'A',
      'B',
    ],
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(
        'A',
        'B',
        'B.Arn',
        `$${'{A}'}`,
        ',',
        '',
        0,
        1,
        -1,
        32,
        true,
        null,
        '10.0.0.0/8',
        'AWS::NoValue',
        'AWS::IAM::Role',
      ),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 2 }),
    ),
  }));
  const section = fc.dictionary(fc.constantFrom('A', 'B'), value, { maxKeys: 2 });
  const template = fc.record({
    Resources: section,
    Parameters: section,
    Conditions: section,
    Mappings: section,
    Outputs: section,
  });
  fc.assert(
    fc.property(template, (content) => {
      write('a.json', content);
      const read = readAssembly(join(root, 'a.json'));
      for (const resource of read.resources) {
        expect(resource.properties.kind).toBe('mapping');
        expect(resource.attributes.has('Type')).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});
