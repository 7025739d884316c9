import type { Draft } from '../draft';
import { GROUP, SERVICE, TASK } from '../escape';
import { copy, put, remove, type Step, set, setVariable, shownBy, type Whole, whole } from '../steps';

const LINES = [
  'mass-domestic-surveillance',
  'autonomous-weapons',
  'high-stakes-automated-decisions',
] as const;
const SHORT = {
  'mass-domestic-surveillance': 'surveillance',
  'autonomous-weapons': 'weapons',
  'high-stakes-automated-decisions': 'decisions',
} as const;
const DISCOVERY = 'AWS::ServiceDiscovery::Service';
const CAPACITY = 'AWS::ApplicationAutoScaling::ScalableTarget';
const CLASSIFIERS = [GROUP, 'Interfaces of classifier"'] as const;
const CLASSIFIER_TO_PROXY = ['AWS::EC2::SecurityGroupIngress', 'NetworkGroupsclassifierfromproxy'] as const;

type Wiring = Record<string, string>;
/** The proxy's addresses of the classifiers, changed. */
const wiring = (change: (wiring: Wiring) => unknown): Step =>
  setVariable('CORDON_CLASSIFIERS', 'CORDON_CLASSIFIERS', (value) =>
    JSON.stringify(change(JSON.parse(String(value)) as Wiring)),
  );
const service = (line: (typeof LINES)[number]) => [SERVICE, `classifier-${SHORT[line]}"`] as const;
const discovery = (draft: Draft, line: string) => ({
  'Fn::GetAtt': [draft.find(DISCOVERY, `"Name":"${line}"`).logicalId, 'Arn'],
});

export const RED_LINES: readonly Whole[] = [
  ...LINES.flatMap((line, index) => {
    const other = LINES[(index + 1) % LINES.length] ?? line;
    return [
      whole(
        `the proxy asks nobody about ${line}`,
        wiring(({ [line]: _, ...rest }) => rest),
      ),
      whole(
        `the proxy asks the classifier of ${other} about ${line}`,
        wiring((all) => ({ ...all, [line]: all[other] })),
      ),
      whole(
        `the proxy asks somebody outside about ${line}`,
        wiring((all) => ({ ...all, [line]: 'https://yes.example:8443' })),
      ),
      whole(
        `the name of ${line} leads to the service of ${other}`,
        set(service(other), 'Properties/ServiceRegistries', (draft: Draft) => [
          { RegistryArn: discovery(draft, line) },
        ]),
      ),
      whole(
        `the name of ${line} leads to nobody`,
        set(service(line), 'Properties/ServiceRegistries', undefined),
      ),
      whole(`no name for ${line}`, remove([DISCOVERY, `"Name":"${line}"`], service(line))),
      whole(
        `the service of ${line} runs the task of ${other}`,
        set(service(line), 'Properties/TaskDefinition', (draft: Draft) => ({
          Ref: draft.find(TASK, `"CORDON_RED_LINE","Value":"${other}"`).logicalId,
        })),
      ),
      whole(`no service runs ${line}`, remove(service(line), [TASK, `"CORDON_RED_LINE","Value":"${line}"`])),
      whole(`one task alone for ${line}`, set(service(line), 'Properties/DesiredCount', 1)),
      whole(
        `scaling to nothing of ${line}`,
        set([CAPACITY, line.replaceAll('-', '')], 'Properties/MinCapacity', 0),
      ),
    ];
  }),
  whole(
    'classifiers at two names, of which one is asked',
    wiring((all) => ({
      ...all,
      'autonomous-weapons': 'https://autonomous-weapons.commercial.cordon.internal:8443/../',
    })),
  ),
  whole(
    'a classifier on a port where nobody listens',
    wiring((all) => ({
      ...all,
      'autonomous-weapons': String(all['autonomous-weapons']).replace('8443', '9443'),
    })),
  ),
  whole(
    'a classifier without encryption',
    wiring((all) => ({
      ...all,
      'autonomous-weapons': String(all['autonomous-weapons']).replace('https', 'http'),
    })),
  ),
  whole(
    'two classifiers of one red line and none of another',
    set(
      [TASK, '"CORDON_RED_LINE","Value":"autonomous-weapons"'],
      'Properties/ContainerDefinitions/0/Environment/2/Value',
      'mass-domestic-surveillance',
    ),
  ),
  whole(
    'the proxy can no longer reach the classifiers',
    remove(CLASSIFIER_TO_PROXY, [GROUP, 'Interfaces of classifier"']),
  ),
  whole(
    'the classifiers let the review service in, instead of the proxy',
    shownBy(
      CLASSIFIERS,
      set(CLASSIFIER_TO_PROXY, 'Properties/SourceSecurityGroupId', (draft: Draft) => ({
        'Fn::GetAtt': [draft.find(GROUP, 'Interfaces of review"').logicalId, 'GroupId'],
      })),
    ),
  ),
  whole(
    'the classifiers let the proxy in on another port',
    shownBy(CLASSIFIERS, set(CLASSIFIER_TO_PROXY, 'Properties/FromPort', 9443)),
    set(CLASSIFIER_TO_PROXY, 'Properties/ToPort', 9443),
  ),
  whole(
    "the proxy's group no longer lets out to the classifiers",
    set([GROUP, 'Interfaces of proxy"'], 'Properties/SecurityGroupEgress/0/ToPort', 8442),
    set([GROUP, 'Interfaces of proxy"'], 'Properties/SecurityGroupEgress/0/FromPort', 8442),
  ),
  whole(
    'a network ACL between proxy and classifiers',
    put('boundary', 'Between', (draft) => ({
      Type: 'AWS::EC2::NetworkAclEntry',
      Properties: {
        NetworkAclId: {
          'Fn::GetAtt': [draft.find('AWS::EC2::NetworkAcl', 'NetworkAclsservices').logicalId, 'Id'],
        },
        RuleNumber: 1,
        Protocol: 6,
        RuleAction: 'deny',
        Egress: false,
        CidrBlock: '0.0.0.0/0',
        PortRange: { From: 8443, To: 8443 },
      },
    })),
  ),
  whole(
    'a second service under the name of a classifier, which runs the review',
    copy([SERVICE, '-review"'], 'safety', 'Impostor', (draft) => ({
      ServiceName: 'impostor',
      LoadBalancers: undefined,
      ServiceRegistries: [{ RegistryArn: discovery(draft, 'autonomous-weapons') }],
    })),
  ),
  whole(
    'a namespace of another VPC',
    set(['AWS::ServiceDiscovery::PrivateDnsNamespace'], 'Properties/Vpc', 'vpc-0123456789abcdef0'),
  ),
  whole(
    'a namespace of another name',
    set(['AWS::ServiceDiscovery::PrivateDnsNamespace'], 'Properties/Name', 'elsewhere.internal'),
  ),
];
