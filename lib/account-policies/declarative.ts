import type { NamedPolicy } from './document';

const assign = (value: string) => ({ '@@assign': value });

/**
 * What EC2 is set to in the account, by the organization: no way to or from the internet and no exclusion, nothing shared,
 * no console. Source: AWS Organizations user guide, "Declarative policy syntax and examples" (2026-11).
 */
export const declarativePolicies = (): readonly NamedPolicy[] => [
  {
    name: 'ec2',
    says: 'No way between a VPC and the internet, nothing shared with the public, instance metadata by session alone.',
    document: {
      ec2_attributes: {
        exception_message: assign(
          'This account is an enclave: its network is closed, and nothing of it is shared.',
        ),
        vpc_block_public_access: {
          internet_gateway_block: {
            mode: assign('block_bidirectional'),
            exclusions_allowed: assign('disabled'),
          },
        },
        snapshot_block_public_access: { state: assign('block_all_sharing') },
        image_block_public_access: { state: assign('block_new_sharing') },
        serial_console_access: { status: assign('disabled') },
        instance_metadata_defaults: {
          http_tokens: assign('required'),
          http_put_response_hop_limit: assign('1'),
          http_endpoint: assign('disabled'),
          instance_metadata_tags: assign('disabled'),
        },
      },
    },
  },
];
