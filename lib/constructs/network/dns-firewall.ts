import { aws_route53resolver as resolver } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { BUCKET_PARTS, type BucketPart, bucketName, namespaceName } from '../../config/names';
import { GATEWAY_SERVICES, INTERFACE_SERVICES, layerBucket, serviceHost } from '../../config/partitions';
import { isWithout } from '../../config/regions/availability';
import { calledHost, usesFips } from '../../config/regions/fips';
import type { Deployment } from '../../config/schema';
import { Log } from '../data/log';

export interface DnsFirewallProps {
  readonly deployment: Deployment;
  readonly vpcId: string;
  /** ARN of the key for logs. */
  readonly keyArn: string;
}

/** Who in the VPC reads or writes the bucket. CloudTrail writes the trail from outside. */
const USED_BY: Readonly<Record<BucketPart, 'services' | 'model' | 'nobody'>> = {
  weights: 'model',
  policies: 'services',
  ledger: 'services',
  payloads: 'services',
  trail: 'nobody',
};

/** What may be asked: the enclave's own names, and AWS's hosts by their full names. No wildcard of AWS's domain. */
const allowedNames = ({ charter, enclave }: Deployment): string[] => {
  const fips = usesFips(charter);
  const host = (service: Parameters<typeof serviceHost>[1]) => calledHost(enclave.region, service, fips);
  // SageMaker and ECS choose the hosts themselves by which they fetch weights and layers of images.
  const fetching = serviceHost(enclave.region, 's3');
  const buckets = BUCKET_PARTS.filter((part) => USED_BY[part] !== 'nobody').map(
    (part) => `${bucketName(enclave, part)}.${USED_BY[part] === 'services' ? host('s3') : fetching}`,
  );
  return [
    namespaceName(enclave),
    `*.${namespaceName(enclave)}`,
    ...INTERFACE_SERVICES.filter((service) => service !== 'ecr.dkr').map(host),
    ...GATEWAY_SERVICES.map(host),
    `${enclave.account}.${host('ecr.dkr')}`,
    ...buckets,
    `${layerBucket(enclave.region)}.${fetching}`,
  ];
};

/**
 * A bucket's host is a CNAME in commercial regions, and nobody outside knows what it is elsewhere: whatever AWS answers
 * for the names on the list is trusted, where otherwise the firewall would inspect and block what it redirects to. Source:
 * Route 53 developer guide, "Domain redirection settings in Route 53 Resolver DNS Firewall".
 *
 * The VPC's resolver answers for what is on the list and for nothing else; all is logged. When the firewall fails, it
 * answers nothing: fail-open is off unless an `AWS::Route53Resolver::FirewallConfig`, which not every partition has,
 * switches it on. Source: Route 53 developer guide, "DNS Firewall VPC configuration".
 */
export class DnsFirewall extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: DnsFirewallProps,
  ) {
    super(scope, id);
    this.filter();
    this.log();
  }

  private filter(): void {
    const { deployment, vpcId } = this.props;
    const allowed = new resolver.CfnFirewallDomainList(this, 'Allowed', {
      domains: allowedNames(deployment),
    });
    const everything = new resolver.CfnFirewallDomainList(this, 'Everything', { domains: ['*'] });
    const group = new resolver.CfnFirewallRuleGroup(this, 'Rules', {
      firewallRules: [
        {
          priority: 100,
          action: 'ALLOW',
          firewallDomainListId: allowed.attrId,
          ...(isWithout('dns-redirection-trust', deployment.enclave.region, deployment.charter)
            ? {}
            : { firewallDomainRedirectionAction: 'TRUST_REDIRECTION_DOMAIN' }),
        },
        {
          priority: 200,
          action: 'BLOCK',
          blockResponse: 'NXDOMAIN',
          firewallDomainListId: everything.attrId,
        },
      ],
    });
    new resolver.CfnFirewallRuleGroupAssociation(this, 'Association', {
      firewallRuleGroupId: group.attrId,
      vpcId,
      priority: 101,
      mutationProtection: 'ENABLED',
    });
  }

  private log(): void {
    const { deployment, vpcId, keyArn } = this.props;
    const log = new Log(this, 'Log', { deployment, part: 'dns', keyArn });
    const config = new resolver.CfnResolverQueryLoggingConfig(this, 'Queries', { destinationArn: log.arn });
    new resolver.CfnResolverQueryLoggingConfigAssociation(this, 'QueriesOfVpc', {
      resolverQueryLogConfigId: config.attrId,
      resourceId: vpcId,
    });
  }
}
