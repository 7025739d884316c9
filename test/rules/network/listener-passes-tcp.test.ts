import { cases } from '../cases';

cases('listener-passes-tcp', {
  passes: [['the port as text', 'Properties/Port', '443']],
  refuses: [
    ['TLS', 'Properties/Protocol', 'TLS', 'Protocol is "TLS"'],
    ['another port', 'Properties/Port', 8443, 'Port is "8443"'],
    ['certificates', 'Properties/Certificates', [{ CertificateArn: 'arn' }], 'Certificates'],
    ['UDP', 'Properties/Protocol', 'TCP_UDP', 'Protocol'],
  ],
});
