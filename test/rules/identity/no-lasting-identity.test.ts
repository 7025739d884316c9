import { cases } from '../cases';

cases('no-lasting-identity', {
  passes: [
    ['a type that is for another rule', 'Type', 'AWS::S3::Bucket'],
    ['a type that nobody listed', 'Type', 'AWS::New::Thing'],
  ],
  refuses: [
    ['AWS::IAM::User', 'Type', 'AWS::IAM::User', 'lasting credentials'],
    ['AWS::IAM::AccessKey', 'Type', 'AWS::IAM::AccessKey', 'lasting credentials'],
    ['AWS::IAM::OIDCProvider', 'Type', 'AWS::IAM::OIDCProvider', 'vouch'],
    ['AWS::Cognito::UserPool', 'Type', 'AWS::Cognito::UserPool', 'vouch'],
    ['AWS::IAM::InstanceProfile', 'Type', 'AWS::IAM::InstanceProfile', 'gives a machine'],
    ['AWS::ACMPCA::CertificateAuthority', 'Type', 'AWS::ACMPCA::CertificateAuthority', 'issues certificates'],
  ],
});
