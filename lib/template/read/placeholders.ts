// What CDK writes into manifests where a stack's environment is not given. They are text, not template strings.
export const ACCOUNT_PLACEHOLDER = '$' + '{AWS::AccountId}';
export const REGION_PLACEHOLDER = '$' + '{AWS::Region}';
