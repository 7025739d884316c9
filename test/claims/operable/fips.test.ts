import { CLAIMS } from '../../../lib/claims';
import type { Charter } from '../../../lib/config/schema';
import type { ClaimId } from '../../../lib/contract/claim-id';
import { World } from '../../../lib/contract/world';
import { after, edit, enclave, resource } from '../enclaves';
import { environmentValue, refutations } from '../proof-cases';

// FIPS endpoints, which the example for GovCloud asks for by default, and what a charter says of its regions.

const govcloud = enclave('govcloud');
const iso = enclave('iso');
const under = (world: World, changes: Partial<Charter>) =>
  new World(world.assembly, { ...world.charter, ...changes });
const told = (id: ClaimId, world: World) => {
  const claim = CLAIMS.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return refutations(claim, world).join('\n');
};

const kms = resource(govcloud, 'AWS::EC2::VPCEndpoint', /^NetworkEndpointskms/);
const proxy = resource(govcloud, 'AWS::ECS::TaskDefinition', /^ProxyFargate/);
const names = resource(govcloud, 'AWS::Route53Resolver::FirewallDomainList', /^NetworkDnsAllowed/);
const allowed =
  (names.template.raw as { Resources: Record<string, { Properties: { Domains: string[] } }> }).Resources[
    names.logicalId
  ]?.Properties.Domains ?? [];

test('an enclave of GovCloud runs on FIPS endpoints, and names no other host for what its services call', () => {
  expect(told('operable', govcloud)).toBe('');
  expect(allowed).toContain('kms-fips.us-gov-west-1.amazonaws.com');
  expect(allowed).not.toContain('kms.us-gov-west-1.amazonaws.com');
});

test('templates with the usual endpoints are refuted where the charter asks for FIPS, and the other way round', () => {
  const usual = under(enclave(), { fips: 'required' });
  expect(told('operable', usual)).toContain('the VPC has no endpoint for kms');
  expect(told('no-off-switch', usual)).toContain('AWS_USE_FIPS_ENDPOINT');
  expect(told('no-egress', usual)).toContain('NetworkEndpointskms');
  expect(told('no-off-switch', under(govcloud, { fips: 'off' }))).toContain('AWS_USE_FIPS_ENDPOINT');
});

test('an endpoint, a host or a switch that is not the FIPS one refutes', () => {
  const usual = 'com.amazonaws.us-gov-west-1.kms';
  const endpoint = after(govcloud, [edit(kms, 'replace', 'Properties/ServiceName', usual)]);
  expect(told('operable', endpoint)).toContain('the VPC has no endpoint for kms');
  expect(told('closed-world', endpoint)).toContain('NetworkEndpointskms');
  const host = allowed.indexOf('secretsmanager-fips.us-gov-west-1.amazonaws.com');
  const unnamed = after(govcloud, [edit(names, 'remove', `Properties/Domains/${host}`)]);
  expect(told('operable', unnamed)).toContain("'secretsmanager-fips.us-gov-west-1.amazonaws.com'");
  const value = `Properties/${environmentValue(proxy, 'AWS_USE_FIPS_ENDPOINT')}`;
  const off = after(govcloud, [edit(proxy, 'replace', value, 'false')]);
  expect(told('no-off-switch', off)).toContain("must be 'true'");
});

test('what a region lacks by its charter is not asked for, and by no other word', () => {
  const region = 'us-iso-east-1';
  const lacking = (what: 'circuit-breaker' | 'block-public-access' | 'dns-redirection-trust') =>
    ({ region, what, known: 'lacks', source: 'asked on 2026-11-20' }) as const;
  const service = resource(iso, 'AWS::ECS::Service', /^ProxyFargate/);
  const rules = resource(iso, 'AWS::Route53Resolver::FirewallRuleGroup', /./);
  const snapshots = resource(iso, 'AWS::EC2::SnapshotBlockPublicAccess', /./);
  const cases = [
    [
      'defence-in-depth',
      'circuit-breaker',
      service,
      'Properties/DeploymentConfiguration/DeploymentCircuitBreaker',
    ],
    ['defence-in-depth', 'block-public-access', snapshots, ''],
    [
      'operable',
      'dns-redirection-trust',
      rules,
      'Properties/FirewallRules/0/FirewallDomainRedirectionAction',
    ],
  ] as const;
  for (const [claim, what, of, path] of cases) {
    const less = after(iso, [
      path === '' ? { file: of.file, op: 'remove', pointer: of.pointer } : edit(of, 'remove', path),
    ]);
    expect([what, told(claim, less)]).not.toEqual([what, '']);
    expect([what, told(claim, under(less, { availability: [lacking(what)] }))]).toEqual([what, '']);
    expect(told(claim, under(less, { availability: [{ ...lacking(what), known: 'has' }] }))).not.toBe('');
  }
});

test('an endpoint service of another name is reviewed', () => {
  const name = 'gov.example.us-iso-east-1.kms';
  const endpoint = resource(iso, 'AWS::EC2::VPCEndpoint', /^NetworkEndpointskms/);
  const renamed = after(iso, [edit(endpoint, 'replace', 'Properties/ServiceName', name)]);
  expect(told('no-egress', renamed)).toContain('NetworkEndpointskms');
  expect(told('no-egress', under(renamed, { endpointServices: { kms: name } }))).toBe('');
});
