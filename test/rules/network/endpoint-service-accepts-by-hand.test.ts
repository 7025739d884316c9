import { cases } from '../cases';

cases('endpoint-service-accepts-by-hand', {
  passes: [['true as text', 'Properties/AcceptanceRequired', 'true']],
  refuses: [
    ['nothing said', 'Properties/AcceptanceRequired', undefined, 'AcceptanceRequired is absent'],
    ['false', 'Properties/AcceptanceRequired', false, 'AcceptanceRequired is "false"'],
    ['other regions', 'Properties/SupportedRegions', ['eu-west-1'], 'SupportedRegions'],
    ['an appliance', 'Properties/GatewayLoadBalancerArns', ['arn'], 'GatewayLoadBalancerArns'],
  ],
});
