/** What CloudWatch, CloudWatch Logs and CloudTrail may answer. */
export const RECORDS = {
  'cloudwatch describe-alarms': `CompositeAlarms* MetricAlarms{AlarmName AlarmArn AlarmDescription
    AlarmConfigurationUpdatedTimestamp ActionsEnabled OKActions AlarmActions InsufficientDataActions StateValue StateReason
    StateReasonData StateUpdatedTimestamp StateTransitionedTimestamp MetricName Namespace Statistic ExtendedStatistic Dimensions*
    Period Unit EvaluationPeriods DatapointsToAlarm Threshold ComparisonOperator TreatMissingData
    EvaluateLowSampleCountPercentile Metrics* ThresholdMetricId EvaluationState EvaluationCriteria* EvaluationInterval}`,
  'cloudwatch list-alarm-mute-rules': 'AlarmMuteRuleSummaries*',
  'cloudwatch get-dashboard': 'DashboardArn DashboardBody DashboardName',
  'logs describe-log-groups': `logGroups{logGroupName creationTime retentionInDays metricFilterCount arn logGroupArn storedBytes
    kmsKeyId dataProtectionStatus logGroupClass deletionProtectionEnabled bearerTokenAuthenticationEnabled=false}`,
  'logs describe-metric-filters': `metricFilters{filterName filterPattern metricTransformations* creationTime logGroupName
    applyOnTransformedLogs}`,
  'logs describe-subscription-filters': 'subscriptionFilters*',
  'logs describe-resource-policies':
    'resourcePolicies{policyName policyDocument lastUpdatedTime policyScope resourceArn revisionId}',
  'logs describe-account-policies': 'accountPolicies*',
  'oam list-links': 'Items*',
  'cloudtrail describe-trails': `trailList{Name S3BucketName S3KeyPrefix SnsTopicName SnsTopicARN IncludeGlobalServiceEvents
    IsMultiRegionTrail HomeRegion TrailARN LogFileValidationEnabled CloudWatchLogsLogGroupArn CloudWatchLogsRoleArn KmsKeyId
    HasCustomEventSelectors HasInsightSelectors IsOrganizationTrail}`,
  'cloudtrail get-trail-status': `IsLogging LatestDeliveryError LatestNotificationError LatestDeliveryTime LatestNotificationTime
    StartLoggingTime StopLoggingTime LatestCloudWatchLogsDeliveryError LatestCloudWatchLogsDeliveryTime LatestDigestDeliveryTime
    LatestDigestDeliveryError LatestDeliveryAttemptTime LatestNotificationAttemptTime LatestNotificationAttemptSucceeded
    LatestDeliveryAttemptSucceeded TimeLoggingStarted TimeLoggingStopped`,
  'cloudtrail get-event-selectors': 'TrailARN EventSelectors* AdvancedEventSelectors*',
} as const;
