import type { Value } from '../../lib/template/assembly';
import { attribute, buildAssembly, withContents } from '../../lib/template/build-assembly';
import { get, referenced, symbol, textOf, toPlain } from '../../lib/template/values/values';

const environment = { account: '111111111111', region: 'us-gov-west-1' };

/** Resolves a value as property `P` of a resource of a template. */
function resolved(value: unknown, sections: object = {}, env: object = environment): Value | undefined {
  const resources = { X: { Type: 'T', Properties: { P: value } }, B: { Type: 'AWS::S3::Bucket' } };
  const content = { Resources: resources, ...sections };
  const assembly = buildAssembly([{ file: 't.json', content, stack: 's', stackName: 's', ...env }]);
  return get(assembly.find({ stack: 's', logicalId: 'X', attribute: 'Ref' })?.properties, 'P');
}

/** What a value may be, in order, as plain JSON. */
function options(value: Value | undefined): unknown[] {
  return value?.kind === 'one-of' ? value.options.map((each) => toPlain(each) ?? 'absent') : [toPlain(value)];
}

const S = (logicalId: string, attr = 'Ref') => symbol('s', logicalId, attr);
const variable = (name: string) => `\${${name}}`;

describe('intrinsics that are known', () => {
  test.each<[string, unknown, unknown]>([
    ['text', 'a', 'a'],
    ['number', 3, 3],
    ['null', null, null],
    ['Ref to a resource', { Ref: 'B' }, S('B')],
    ['Ref to the account', { Ref: 'AWS::AccountId' }, '111111111111'],
    ['Ref to the region', { Ref: 'AWS::Region' }, 'us-gov-west-1'],
    ['Ref to the partition', { Ref: 'AWS::Partition' }, 'aws-us-gov'],
    ['Ref to nothing', { Ref: 'AWS::NoValue' }, undefined],
    ['GetAtt as a list', { 'Fn::GetAtt': ['B', 'Arn'] }, `arn:aws-us-gov:s3:::${S('B')}`],
    ['GetAtt as a text', { 'Fn::GetAtt': 'B.Arn' }, `arn:aws-us-gov:s3:::${S('B')}`],
    ['GetAtt of an attribute that has no form', { 'Fn::GetAtt': ['B', 'WebsiteURL'] }, S('B', 'WebsiteURL')],
    ['GetAtt of a prototype member', { 'Fn::GetAtt': ['B', 'constructor'] }, S('B', 'constructor')],
    ['Join', { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 'iam']] }, 'arn:aws-us-gov:iam'],
    ['Join that drops what is nothing', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::NoValue' }, 'b']] }, 'a-b'],
    [
      'Sub',
      { 'Fn::Sub': `${variable('AWS::Region')}/${variable('B.Arn')}` },
      `us-gov-west-1/arn:aws-us-gov:s3:::${S('B')}`,
    ],
    ['Sub of a literal', { 'Fn::Sub': variable('!x') }, variable('x')],
    ['Sub with variables', { 'Fn::Sub': [variable('v'), { v: { Ref: 'AWS::Region' } }] }, 'us-gov-west-1'],
    ['Split', { 'Fn::Split': [',', 'a,b'] }, ['a', 'b']],
    ['Select', { 'Fn::Select': [1, ['a', 'b']] }, 'b'],
    ['Select by text', { 'Fn::Select': ['0', ['a', 'b']] }, 'a'],
    [
      'Select of a split ARN',
      { 'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::GetAtt': ['B', 'Arn'] }] }] },
      S('B'),
    ],
    ['Base64', { 'Fn::Base64': 'hé' }, 'aMOp'],
    ['Cidr', { 'Fn::Cidr': ['10.0.0.0/16', 2, 8] }, ['10.0.0.0/24', '10.0.1.0/24']],
    ['list without what is nothing', ['a', { Ref: 'AWS::NoValue' }], ['a']],
    ['mapping without what is nothing', { a: { Ref: 'AWS::NoValue' }, b: 1 }, { b: 1 }],
    ['a policy Condition', { Condition: { Bool: { x: 'true' } } }, { Condition: { Bool: { x: 'true' } } }],
  ])('%s', (_, value, expected) => {
    expect(toPlain(resolved(value))).toEqual(expected);
  });
});

describe('intrinsics that are unknown', () => {
  test.each<[string, unknown, RegExp]>([
    ['Ref to no one', { Ref: 'Nobody' }, /no parameter and no resource/],
    ['Ref to a prototype member', { Ref: 'toString' }, /no parameter and no resource/],
    ['Ref of a number', { Ref: 1 }, /something other than a name/],
    ['Ref to an unknown pseudo parameter', { Ref: 'AWS::NotificationARNs' }, /AWS::NotificationARNs/],
    ['Ref with another key', { Ref: 'B', Other: 1 }, /mixes Ref/],
    ['GetAtt of no one', { 'Fn::GetAtt': ['Nobody', 'Arn'] }, /no resource/],
    ['GetAZs', { 'Fn::GetAZs': '' }, /zones/],
    ['Transform', { 'Fn::Transform': { Name: 'AWS::Include' } }, /Fn::Transform/],
    ['ForEach', { 'Fn::ForEach::L': ['x', ['a'], {}] }, /Fn::ForEach/],
    ['GetStackOutput', { 'Fn::GetStackOutput': {} }, /Fn::GetStackOutput/],
    ['dynamic reference', 'a{{resolve:ssm:x}}', /dynamic reference/],
    ['dynamic reference in pieces', { 'Fn::Join': ['', ['{{res', 'olve:ssm:x}}']] }, /dynamic reference/],
    ['Join with an unknown part', { 'Fn::Join': ['', ['a', { Ref: 'Nobody' }]] }, /Nobody/],
    ['Join of a mapping', { 'Fn::Join': ['', [{ a: 1 }]] }, /not text/],
    ['Select out of range', { 'Fn::Select': [2, ['a']] }, /item 2 of a list of 1/],
    ['Select below range', { 'Fn::Select': [-1, ['a']] }, /index/],
    [
      'Split of a symbol',
      { 'Fn::Split': ['/', { 'Fn::GetAtt': ['B', 'WebsiteURL'] }] },
      /only when deployed/,
    ],
    ['Split by nothing', { 'Fn::Split': ['', 'abc'] }, /Fn::Split/],
    ['Base64 of a symbol', { 'Fn::Base64': { Ref: 'B' } }, /only when deployed/],
    ['Cidr that does not fit', { 'Fn::Cidr': ['10.0.0.0/24', 2, 8] }, /can't cut/],
    ['FindInMap of no map', { 'Fn::FindInMap': ['M', 'a', 'b'] }, /finds nothing/],
    ['If on no condition', { 'Fn::If': ['C', 1, 2] }, /no condition/],
    ['ImportValue of nothing', { 'Fn::ImportValue': 'x' }, /no stack of the assembly exports/],
    ['Sub that is not closed', { 'Fn::Sub': `a${variable('').slice(0, 2)}AWS::Region` }, /not closed/],
    [
      'Split of an attribute within an ARN',
      { 'Fn::Split': [':', { 'Fn::Join': ['', ['arn:', { 'Fn::GetAtt': ['B', 'WebsiteURL'] }]] }] },
      /only when deployed/,
    ],
    [
      'Split of a resource of an unknown type',
      { 'Fn::Split': [':', { 'Fn::Join': ['', ['arn:', { Ref: 'X' }]] }] },
      /only when deployed/,
    ],
    ['Sub of no one', { 'Fn::Sub': variable('Nobody') }, /Nobody/],
  ])('%s', (_, value, because) => {
    const found = resolved(value);
    expect(found?.kind).toBe('unknown');
    expect(found?.kind === 'unknown' && found.because).toMatch(because);
  });
});

describe('parameters, mappings and conditions', () => {
  const sections = {
    Parameters: {
      Free: { Type: 'String', Default: 'a' },
      One: { Type: 'String', AllowedValues: ['a'] },
      Two: { Type: 'String', AllowedValues: ['a', 'b'] },
      List: { Type: 'CommaDelimitedList', AllowedValues: ['a,b'] },
      Dynamic: { Type: 'String', AllowedValues: ['{{resolve:ssm:x}}'] },
      Looked: { Type: 'AWS::SSM::Parameter::Value<String>', AllowedValues: ['/a'] },
    },
    Mappings: { M: { 'us-gov-west-1': { list: ['x', 'y'], text: 'z', dynamic: '{{resolve:ssm:x}}' } } },
    Conditions: {
      Free: { 'Fn::Equals': [{ Ref: 'Free' }, 'a'] },
      True: { 'Fn::Equals': [{ Ref: 'One' }, 'a'] },
      False: { 'Fn::Not': [{ Condition: 'True' }] },
      FreeAndFalse: { 'Fn::And': [{ Condition: 'Free' }, { Condition: 'False' }] },
      FreeOrTrue: { 'Fn::Or': [{ Condition: 'Free' }, { Condition: 'True' }] },
      Symbols: { 'Fn::Equals': [{ Ref: 'B' }, 'a'] },
      Neither: { 'Fn::Equals': [{ Ref: 'Two' }, 'c'] },
      Self: { 'Fn::Not': [{ Condition: 'Self' }] },
    },
  };
  const either = (condition: string) => ({ 'Fn::If': [condition, 'yes', 'no'] });

  test.each<[string, unknown, unknown[]]>([
    ['one allowed value', { Ref: 'One' }, ['a']],
    ['two allowed values', { Ref: 'Two' }, ['a', 'b']],
    ['two allowed values, joined', { 'Fn::Join': ['', ['x', { Ref: 'Two' }]] }, ['xa', 'xb']],
    ['a list', { Ref: 'List' }, [['a', 'b']]],
    ['a mapped text', { 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 'text'] }, ['z']],
    ['a mapped list', { 'Fn::FindInMap': ['M', { Ref: 'AWS::Region' }, 'list'] }, [['x', 'y']]],
    ['an undecided condition', either('Free'), ['yes', 'no']],
    ['a condition that holds', either('True'), ['yes']],
    ['a condition that does not', either('False'), ['no']],
    ['And', either('FreeAndFalse'), ['no']],
    ['Or', either('FreeOrTrue'), ['yes']],
    ['a comparison with a symbol', either('Symbols'), ['yes', 'no']],
    ['a comparison with no allowed value', either('Neither'), ['no']],
    ['a condition on itself', either('Self'), ['yes', 'no']],
    ['a branch that is absent', { 'Fn::If': ['Free', 'yes', { Ref: 'AWS::NoValue' }] }, ['yes', 'absent']],
  ])('%s', (_, value, expected) => {
    expect(options(resolved(value, sections))).toEqual(expected);
  });

  test.each([['Free'], ['Looked'], ['Dynamic']])('parameter %s is unknown, whatever its default', (name) => {
    expect(resolved({ Ref: name }, sections)?.kind).toBe('unknown');
  });

  test('a dynamic reference in a mapping is unknown', () => {
    expect(resolved({ 'Fn::FindInMap': ['M', 'us-gov-west-1', 'dynamic'] }, sections)?.kind).toBe('unknown');
  });

  test('a branch has its own place', () => {
    expect(resolved(either('False'), sections)?.pointer).toBe('/Resources/X/Properties/P/Fn::If/2');
  });

  test('more alternatives than the bound are unknown', () => {
    const parts = Array.from({ length: 7 }, () => ({ Ref: 'Two' }));
    expect(resolved({ 'Fn::Join': ['', parts.slice(1)] }, sections)?.kind).toBe('one-of');
    expect(resolved({ 'Fn::Join': ['', parts] }, sections)?.kind).toBe('unknown');
  });
});

describe('what is hostile', () => {
  test('a chain of conditions ends', () => {
    const length = 20_000;
    const conditions = Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `C${index}`,
        { 'Fn::Not': [{ Condition: `C${(index + 1) % length}` }] },
      ]),
    );
    expect(options(resolved({ 'Fn::If': ['C0', 1, 2] }, { Conditions: conditions }))).toEqual([1, 2]);
  });

  test('names that refer to each other end', () => {
    const role = (other: string) => ({
      Type: 'AWS::IAM::Role',
      Properties: { RoleName: { 'Fn::Sub': variable(other) } },
    });
    const content = { Resources: { A: role('B'), B: role('A') } };
    const [a] = buildAssembly([{ file: 'f', content, stack: 's' }]).resources;
    expect(get(a?.properties, 'RoleName')?.kind).toBe('unknown');
  });

  test('text that doubles at each step stays bounded', () => {
    const outputs = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `O${index}`,
        {
          Export: { Name: `e${index}` },
          Value:
            index === 0
              ? 'ab'
              : {
                  'Fn::Join': [
                    '',
                    [{ 'Fn::ImportValue': `e${index - 1}` }, { 'Fn::ImportValue': `e${index - 1}` }],
                  ],
                },
        },
      ]),
    );
    expect(resolved({ 'Fn::ImportValue': 'e99' }, { Outputs: outputs })?.kind).toBe('unknown');
    expect(textOf(resolved({ 'Fn::ImportValue': 'e3' }, { Outputs: outputs }))).toBe('ab'.repeat(8));
  });

  test('a value nested beyond the limit is unknown inside', () => {
    let value: unknown = 'a';
    for (let level = 0; level < 5_000; level += 1) value = { 'Fn::Join': ['', [value]] };
    expect(resolved(value)?.kind).toBe('unknown');
  });

  test.each<[string, unknown]>([
    ['a resource that is a text', 'x'],
    ['a resource with no type', { Properties: {} }],
    ['a type that is a list', { Type: ['T'] }],
    ['properties that are a list', { Type: 'T', Properties: [] }],
    ['properties by an intrinsic', { Type: 'T', Properties: { 'Fn::If': ['C', {}, {}] } }],
  ])('%s is irregular', (_, resource) => {
    const assembly = buildAssembly([{ file: 'f', content: { Resources: { R: resource } }, stack: 's' }]);
    expect(assembly.irregularities).toMatchObject([{ code: 'resource-malformed', pointer: '/Resources/R' }]);
    expect(assembly.resources[0]?.properties.entries.size).toBe(0);
  });
});

describe('the assembly', () => {
  const exporting = {
    Resources: { K: { Type: 'AWS::KMS::Key' } },
    Outputs: { O: { Value: { Ref: 'K' }, Export: { Name: 'key' } } },
  };
  const importing = { Resources: { X: { Type: 'T', Properties: { P: { 'Fn::ImportValue': 'key' } } } } };
  const imported = (...exporters: object[]) => {
    const assembly = buildAssembly([
      { file: 'a.json', content: importing, stack: 'a', ...environment },
      ...exporters.map((env, index) => ({
        file: `${index}.json`,
        content: exporting,
        stack: `b${index}`,
        ...environment,
        ...env,
      })),
    ]);
    return { assembly, value: get(assembly.ofType('T')[0]?.properties, 'P') };
  };

  test('imports resolve across stacks, lead to the resource, and stay at their place', () => {
    const { assembly, value } = imported({});
    expect(referenced(assembly, value)?.logicalId).toBe('K');
    expect(value).toMatchObject({ file: 'a.json', pointer: '/Resources/X/Properties/P' });
  });

  test('imports do not reach another region, nor choose between two exports', () => {
    expect(imported({ region: 'us-gov-east-1' }).value?.kind).toBe('unknown');
    expect(imported({}, {}).value?.kind).toBe('unknown');
  });

  test('a nested stack takes what its parent passes, and its default', () => {
    const parent = {
      Resources: {
        N: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: { Parameters: { Given: { 'Fn::GetAtt': ['B', 'Arn'] } } },
        },
        B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'b' } },
        X: { Type: 'T', Properties: { P: { 'Fn::GetAtt': ['N', 'Outputs.O'] } } },
      },
    };
    const child = {
      Parameters: {
        Given: { Type: 'String' },
        Default: { Type: 'String', Default: 'd' },
        Missing: { Type: 'String' },
      },
      Resources: {
        Y: { Type: 'Y', Properties: { A: { Ref: 'Given' }, B: { Ref: 'Default' }, C: { Ref: 'Missing' } } },
      },
      Outputs: { O: { Value: { Ref: 'Given' } } },
    };
    const assembly = buildAssembly([
      { file: 'p', content: parent, stack: 'p', ...environment },
      { file: 'c', content: child, stack: 'p/N', ...environment, parent: { stack: 'p', logicalId: 'N' } },
    ]);
    const [y] = assembly.ofType('Y');
    expect(textOf(get(y?.properties, 'A'))).toBe('arn:aws-us-gov:s3:::b');
    expect(textOf(get(y?.properties, 'B'))).toBe('d');
    expect(get(y?.properties, 'C')?.kind).toBe('unknown');
    expect(textOf(get(assembly.ofType('T')[0]?.properties, 'P'))).toBe('arn:aws-us-gov:s3:::b');
  });

  test.each<[string, string, object, string, string]>([
    [
      'a role',
      'AWS::IAM::Role',
      { RoleName: 'r', Path: '/cordon/' },
      'Arn',
      'arn:aws-us-gov:iam::111111111111:role/cordon/r',
    ],
    [
      'a role with no path',
      'AWS::IAM::Role',
      { RoleName: 'r' },
      'Arn',
      'arn:aws-us-gov:iam::111111111111:role/r',
    ],
    ['a generated role', 'AWS::IAM::Role', {}, 'Arn', `arn:aws-us-gov:iam::111111111111:role/${S('R')}`],
    [
      'a log group',
      'AWS::Logs::LogGroup',
      { LogGroupName: '/l' },
      'Arn',
      'arn:aws-us-gov:logs:us-gov-west-1:111111111111:log-group:/l:*',
    ],
    ['a key', 'AWS::KMS::Key', {}, 'Arn', `arn:aws-us-gov:kms:us-gov-west-1:111111111111:key/${S('R')}`],
    [
      'an endpoint',
      'AWS::SageMaker::Endpoint',
      { EndpointName: 'e' },
      'Ref',
      'arn:aws-us-gov:sagemaker:us-gov-west-1:111111111111:endpoint/e',
    ],
    ['a group', 'AWS::EC2::SecurityGroup', {}, 'GroupId', S('R')],
  ])('an attribute of %s', (_, type, properties, name, expected) => {
    const content = { Resources: { R: { Type: type, Properties: properties } } };
    const [resource] = buildAssembly([{ file: 'a.json', content, stack: 's', ...environment }]).resources;
    expect(resource && textOf(attribute(resource, name))).toBe(expected);
  });

  test('a name that is not known makes no symbol', () => {
    const content = {
      Resources: { R: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { Ref: 'P' } } } },
      Parameters: { P: { Type: 'String' } },
    };
    const [resource] = buildAssembly([{ file: 'a.json', content, stack: 's' }]).resources;
    expect(resource && attribute(resource, 'Arn')?.kind).toBe('unknown');
  });

  test('contents can be replaced without reading files again', () => {
    const before = buildAssembly([
      { file: 'a.json', content: { Resources: { A: { Type: 'T' } } }, stack: 'a' },
    ]);
    const after = withContents(before, new Map([['a.json', { Resources: { B: { Type: 'T' } } }]]));
    expect(before.resources.map((each) => each.logicalId)).toEqual(['A']);
    expect(after.resources.map((each) => each.logicalId)).toEqual(['B']);
  });
});
