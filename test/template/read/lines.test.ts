import { linesIn } from '../../../lib/template/read/lines';

const YAML = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: !GetAtt Other.Cidr
      Tags:
        - Key: a
          Value: b
        - { Key: c, Value: d }
  200:
    Type: x
`;

test.each([
  ['', 1],
  ['/Resources', 2],
  ['/Resources/Vpc', 3],
  ['/Resources/Vpc/Properties/CidrBlock', 6],
  ['/Resources/Vpc/Properties/CidrBlock/Fn::GetAtt/1', 6],
  ['/Resources/Vpc/Properties/Tags/0/Value', 9],
  ['/Resources/Vpc/Properties/Tags/1/Value', 10],
  ['/Resources/200/Type', 12],
  ['/Resources/Nobody/Type', 2],
])('in YAML, %s stands on line %d', (pointer, line) => {
  expect(linesIn(YAML, 'a.yaml')(pointer)).toBe(line);
});

test.each([
  ['/Resources/Vpc/Properties/Tags/0', 3],
  ['/Resources/Vpc/Properties/Absent', 2],
  ['/Elsewhere', 1],
])('in JSON, %s stands on line %d, or on that of what would hold it', (pointer, line) => {
  const text = '{"Resources": {\n"Vpc": {"Properties": {"Tags":\n[1]}}}}';
  expect(linesIn(text, 'a.json')(pointer)).toBe(line);
  expect(linesIn(text, 'a.template')(pointer)).toBe(line);
});
