import {
  endpointServiceName,
  PARTITION_IDS,
  type PartitionId,
  partition,
} from '../../../lib/config/partitions';
import { availabilityIn } from '../../../lib/config/regions/availability';
import { calledEndpoint, calledHost, FIPS_SERVICES, fipsIn } from '../../../lib/config/regions/fips';

const [EXAMPLE = ''] = Object.keys(partition('aws-iso').regions);
const regionsOf = (id: PartitionId) => Object.keys(partition(id).regions);

/** What is known of regions beside FIPS endpoints, where it isn't plain that they have it. */
function* features(): Iterable<string> {
  for (const id of PARTITION_IDS)
    for (const region of id === 'aws' ? [] : regionsOf(id))
      for (const { feature, id: name, known, source, chosen } of availabilityIn(region, {
        partition: id,
        fips: 'off',
      }))
        if (known !== 'has')
          yield `| ${region} | ${feature} | ${name ? `\`${name}\`` : ''} | ${known} | ${source} | ${chosen} |`;
}

/** FIPS endpoints, a line for the regions of a partition that are alike. */
function* fips(): Iterable<string> {
  for (const id of PARTITION_IDS)
    for (const service of FIPS_SERVICES) {
      const alike = new Map<string, string[]>();
      for (const region of regionsOf(id)) {
        const { known, source } = fipsIn(region, service);
        const of = (text: string) => text.replaceAll(region, 'REGION');
        const names =
          known === 'lacks'
            ? ' | '
            : `${of(calledHost(region, service, true))} | ${of(calledEndpoint(region, service, true))}`;
        const line = `| \`fips-${service}\` | ${names} | ${known} | ${of(source)} |`;
        alike.set(line, [...(alike.get(line) ?? []), region]);
      }
      for (const [line, regions] of alike) yield `| ${regions.join(', ')} ${line}`;
    }
}

/** The page on what regions have, by path. */
export const availabilityDocuments = (): Readonly<Record<string, string>> => ({
  'docs/availability.md': `# What regions have

<!-- Generated from lib/config/regions and lib/config/partitions.ts by \`npm run docs\`. -->

What an enclave uses and a region lacks, or nothing public says whether it has it. All else is there, as far as is known; a
synthesis says what isn't known of its region, and what it chose. \`cordon preflight\` asks the account itself.

## What a charter says itself

Reviewers who know what this table doesn't say so in the charter, with who told them:

\`\`\`yaml
charter:
  availability:
    - region: ${EXAMPLE}
      what: circuit-breaker
      known: lacks
      source: the region's CloudFormation refused it on 2026-11-20
  endpointServices:
    kms: ${endpointServiceName(EXAMPLE, 'kms')}   # where a name differs from Cordon's
\`\`\`

\`what\` is a name of the tables below. It stands in the charter and not in the enclave's part since it may take a second wall
away: synthesis leaves out what a region lacks, and the verifier asks for it unless the charter says so. What an enclave can't
do without is refused, and so is a statement against what is known. An endpoint service's name is used once
\`enclave.network.endpointServices\` has it too.

| region | what | by which a charter states it | known | source | what an enclave does |
|---|---|---|---|---|---|
${[...features()].join('\n')}

## FIPS endpoints

\`charter.fips\` is \`required\` or \`off\`; a charter that says nothing means \`required\` in GovCloud, and \`off\` elsewhere. Where
they are required, the enclave's services call AWS by these hosts alone (\`AWS_USE_FIPS_ENDPOINT\` for AWS's SDK, and the host in
\`CORDON_MODEL\` and \`CORDON_SAFEGUARD\`), interface endpoints lead to these endpoint services, and the DNS firewall lets no other host of theirs be
asked for: where one isn't there, nothing starts, and nothing goes by another. Where AWS lists none, the deployment is
refused. What isn't known is said at each synthesis; preflight's \`endpoint-services\` and \`endpoint-private-dns\` ask the region.

Not chosen by an enclave: the hosts by which Fargate pulls images and writes logs, and SageMaker fetches weights. In GovCloud
Fargate itself runs on validated modules once the account setting \`fargateFIPSMode\` is on (ECS developer guide, "AWS Fargate
Federal Information Processing Standard (FIPS-140)"); only there.

| regions | what | host | endpoint service | known to be reached from a VPC | source |
|---|---|---|---|---|---|
${[...fips()].join('\n')}
`,
});
