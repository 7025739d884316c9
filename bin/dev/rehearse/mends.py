"""Makes by calls of the API what moto's CloudFormation doesn't make, or makes in part; answers what moto can have none of."""

import json
import socket
import sys

import boto3
from botocore.config import Config
from moto.cloudformation import parsing
from moto.elbv2.models import FakeLoadBalancer
from rehearse import REGION

ENDPOINT = {}
# What moto can't answer now it never can; it has one host.
ONCE = Config(inject_host_prefix=False, retries={"total_max_attempts": 1})


def client(service):
    return boto3.client(service, region_name=REGION, endpoint_url=ENDPOINT["url"], config=ONCE)


class Made:
    """A resource that a call of the API made."""

    def __init__(self, logical_id, resource_type, physical_id, attributes):
        self.logical_resource_id = logical_id
        self.cf_resource_type = self.type = resource_type
        self.physical_resource_id = physical_id
        self.attributes = attributes

    def is_created(self):
        return True

    def get_cfn_attribute(self, name):
        return self.attributes.get(name, self.physical_resource_id)


def lowered(value):
    """A value by the names of a service that begins them with a small letter."""
    if isinstance(value, list):
        return [lowered(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {name[0].lower() + name[1:]: lowered(one) for name, one in value.items()}


def some(properties, *names):
    return {name: properties[name] for name in names if name in properties}


def rule(given, groups):
    """A rule of a security group, as EC2 is asked for it."""
    about = some(given, "Description")
    made = {"IpProtocol": str(given["IpProtocol"]), **some(given, "FromPort", "ToPort")}
    if "CidrIp" in given:
        made["IpRanges"] = [{"CidrIp": given["CidrIp"], **about}]
    for name in groups:
        if name in given:
            made["UserIdGroupPairs"] = [{"GroupId": given[name], **about}]
    for name in ("DestinationPrefixListId", "SourcePrefixListId"):
        if name in given:
            made["PrefixListIds"] = [{"PrefixListId": given[name], **about}]
    return made


def ingress(_, p):
    answer = client("ec2").authorize_security_group_ingress(
        GroupId=p["GroupId"], IpPermissions=[rule(p, ["SourceSecurityGroupId"])]
    )
    return answer["SecurityGroupRules"][0]["SecurityGroupRuleId"], {}


def table_of_subnet(_, p):
    return client("ec2").associate_route_table(**p)["AssociationId"], {}


def acl(_, p):
    return client("ec2").create_network_acl(VpcId=p["VpcId"])["NetworkAcl"]["NetworkAclId"], {}


def acl_entry(logical_id, p):
    client("ec2").create_network_acl_entry(**{**p, "Protocol": str(p["Protocol"])})
    return logical_id, {}


def acl_of_subnet(_, p):
    ec2 = client("ec2")
    for one in ec2.describe_network_acls()["NetworkAcls"]:
        for association in one["Associations"]:
            if association["SubnetId"] == p["SubnetId"]:
                answer = ec2.replace_network_acl_association(
                    AssociationId=association["NetworkAclAssociationId"], NetworkAclId=p["NetworkAclId"]
                )
                return answer["NewAssociationId"], {}
    raise LookupError(p["SubnetId"])


def bucket(_, p):
    s3, name = client("s3"), p["BucketName"]
    place = {} if REGION == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": REGION}}
    locked = bool(p.get("ObjectLockEnabled"))
    s3.create_bucket(Bucket=name, ObjectLockEnabledForBucket=locked, **place)
    s3.put_bucket_versioning(Bucket=name, VersioningConfiguration=p["VersioningConfiguration"])
    s3.put_bucket_encryption(
        Bucket=name,
        ServerSideEncryptionConfiguration={"Rules": [
            {"ApplyServerSideEncryptionByDefault": one["ServerSideEncryptionByDefault"], "BucketKeyEnabled": one["BucketKeyEnabled"]}
            for one in p["BucketEncryption"]["ServerSideEncryptionConfiguration"]
        ]},
    )
    s3.put_public_access_block(
        Bucket=name, PublicAccessBlockConfiguration=p["PublicAccessBlockConfiguration"]
    )
    s3.put_bucket_ownership_controls(Bucket=name, OwnershipControls=p["OwnershipControls"])
    if "ObjectLockConfiguration" in p:
        s3.put_object_lock_configuration(
            Bucket=name, ObjectLockConfiguration=p["ObjectLockConfiguration"]
        )
    partition = boto3.Session().get_partition_for_region(REGION)
    return name, {"Arn": f"arn:{partition}:s3:::{name}"}


def bucket_policy(_, p):
    client("s3").put_bucket_policy(Bucket=p["Bucket"], Policy=json.dumps(p["PolicyDocument"]))
    return p["Bucket"], {}


def trail(logical_id, p):
    cloudtrail, name = client("cloudtrail"), p.get("TrailName", logical_id)
    names = {"KMSKeyId": "KmsKeyId", "EnableLogFileValidation": "EnableLogFileValidation"}
    given = some(p, "S3BucketName", "IncludeGlobalServiceEvents", "IsMultiRegionTrail")
    given.update({to: p[of] for of, to in names.items() if of in p})
    arn = cloudtrail.create_trail(Name=name, **given)["TrailARN"]
    cloudtrail.put_event_selectors(TrailName=name, AdvancedEventSelectors=p["AdvancedEventSelectors"])
    if p["IsLogging"]:
        cloudtrail.start_logging(Name=name)
    return name, {"Arn": arn}


def alarm(logical_id, p):
    name = p.get("AlarmName", logical_id)
    client("cloudwatch").put_metric_alarm(**{**p, "AlarmName": name})
    return name, {}


def metric_filter(logical_id, p):
    transformations = lowered(p["MetricTransformations"])
    client("logs").put_metric_filter(
        logGroupName=p["LogGroupName"],
        filterName=logical_id,
        filterPattern=p["FilterPattern"],
        metricTransformations=[{**one, "metricValue": str(one["metricValue"])} for one in transformations],
    )
    return logical_id, {}


def bounds(_, p):
    client("application-autoscaling").register_scalable_target(**p)
    return "|".join(p[name] for name in ("ResourceId", "ScalableDimension", "ServiceNamespace")), {}


def scaling(_, p):
    names = ("ResourceId", "ScalableDimension", "ServiceNamespace")
    target = dict(zip(names, p["ScalingTargetId"].split("|")))
    given = some(p, "PolicyName", "PolicyType", "TargetTrackingScalingPolicyConfiguration")
    return client("application-autoscaling").put_scaling_policy(**target, **given)["PolicyARN"], {}


def door(_, p):
    answer = client("ec2").create_vpc_endpoint_service_configuration(**p)
    return answer["ServiceConfiguration"]["ServiceId"], {}


def door_permissions(_, p):
    client("ec2").modify_vpc_endpoint_service_permissions(
        ServiceId=p["ServiceId"], AddAllowedPrincipals=p["AllowedPrincipals"]
    )
    return p["ServiceId"], {}


def secret(_, p):
    return client("secretsmanager").create_secret(**some(p, "Name", "Description", "KmsKeyId"))["ARN"], {}


def secret_policy(_, p):
    client("secretsmanager").put_resource_policy(
        SecretId=p["SecretId"], ResourcePolicy=json.dumps(p["ResourcePolicy"])
    )
    return p["SecretId"], {}


def namespace(_, p):
    names = client("servicediscovery")
    operation = names.create_private_dns_namespace(**some(p, "Name", "Vpc"))["OperationId"]
    return names.get_operation(OperationId=operation)["Operation"]["Targets"]["NAMESPACE"], {}


def discovered(_, p):
    given = some(p, "Name", "NamespaceId", "DnsConfig", "HealthCheckCustomConfig")
    made = client("servicediscovery").create_service(**given)["Service"]
    return made["Id"], {"Arn": made["Arn"]}


def queries(logical_id, p):
    answer = client("route53resolver").create_resolver_query_log_config(
        Name=logical_id, CreatorRequestId=logical_id, DestinationArn=p["DestinationArn"]
    )
    return answer["ResolverQueryLogConfig"]["Id"], {}


def queries_of(_, p):
    answer = client("route53resolver").associate_resolver_query_log_config(**p)
    return answer["ResolverQueryLogConfigAssociation"]["Id"], {}


def service(_, p):
    given = {name: one for name, one in p.items() if name != "Tags"}
    made = client("ecs").create_service(**lowered(given))["service"]
    return made["serviceArn"], {"Name": made["serviceName"]}


def cluster(_, p):
    given = lowered({"Settings": p.get("ClusterSettings", [])})
    made = client("ecs").create_cluster(clusterName=p["ClusterName"], **given)["cluster"]
    return made["clusterName"], {"Arn": made["clusterArn"]}


def log_group(logical_id, p):
    logs, name = client("logs"), p.get("LogGroupName", f"/aws/{logical_id}")
    logs.create_log_group(logGroupName=name, **({"kmsKeyId": p["KmsKeyId"]} if "KmsKeyId" in p else {}))
    logs.put_retention_policy(logGroupName=name, retentionInDays=int(p["RetentionInDays"]))
    arn = logs.describe_log_groups(logGroupNamePrefix=name)["logGroups"][0]["arn"]
    return name, {"Arn": arn}


def repository(_, p):
    ecr, name = client("ecr"), p["RepositoryName"]
    given = some(p, "ImageTagMutability", "ImageScanningConfiguration", "EncryptionConfiguration")
    made = ecr.create_repository(repositoryName=name, **lowered(given))["repository"]
    if "LifecyclePolicy" in p:
        text = p["LifecyclePolicy"]["LifecyclePolicyText"]
        ecr.put_lifecycle_policy(repositoryName=name, lifecyclePolicyText=text)
    if "RepositoryPolicyText" in p:
        ecr.set_repository_policy(repositoryName=name, policyText=json.dumps(p["RepositoryPolicyText"]))
    return name, {"Arn": made["repositoryArn"], "RepositoryUri": made["repositoryUri"]}


def model(logical_id, p):
    given = {name: one for name, one in p.items() if name != "ModelName"}
    arn = client("sagemaker").create_model(ModelName=p.get("ModelName", logical_id), **given)["ModelArn"]
    return arn, {"ModelName": p.get("ModelName", logical_id)}


def endpoint(_, p):
    given = some(p, "EndpointName", "EndpointConfigName")
    return client("sagemaker").create_endpoint(**given)["EndpointArn"], some(p, "EndpointName")


def task(_, p):
    given = {name: one for name, one in p.items() if name != "Tags"}
    made = client("ecs").register_task_definition(**lowered(given))["taskDefinition"]
    return made["taskDefinitionArn"], {}


MAKERS = {
    "AWS::EC2::SecurityGroupIngress": ingress,
    "AWS::EC2::SubnetRouteTableAssociation": table_of_subnet,
    "AWS::EC2::NetworkAcl": acl,
    "AWS::EC2::NetworkAclEntry": acl_entry,
    "AWS::EC2::SubnetNetworkAclAssociation": acl_of_subnet,
    "AWS::S3::Bucket": bucket,
    "AWS::S3::BucketPolicy": bucket_policy,
    "AWS::CloudTrail::Trail": trail,
    "AWS::CloudWatch::Alarm": alarm,
    "AWS::Logs::MetricFilter": metric_filter,
    "AWS::ApplicationAutoScaling::ScalableTarget": bounds,
    "AWS::ApplicationAutoScaling::ScalingPolicy": scaling,
    "AWS::EC2::VPCEndpointService": door,
    "AWS::EC2::VPCEndpointServicePermissions": door_permissions,
    "AWS::SecretsManager::Secret": secret,
    "AWS::SecretsManager::ResourcePolicy": secret_policy,
    "AWS::ServiceDiscovery::PrivateDnsNamespace": namespace,
    "AWS::ServiceDiscovery::Service": discovered,
    "AWS::Route53Resolver::ResolverQueryLoggingConfig": queries,
    "AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation": queries_of,
    "AWS::ECS::Service": service,
    "AWS::ECS::TaskDefinition": task,
    "AWS::ECS::Cluster": cluster,
    "AWS::Logs::LogGroup": log_group,
    "AWS::ECR::Repository": repository,
    "AWS::SageMaker::Model": model,
    "AWS::SageMaker::Endpoint": endpoint,
}


def group_rules(group_id, p):
    ec2 = client("ec2")
    [group] = ec2.describe_security_groups(GroupIds=[group_id])["SecurityGroups"]
    ec2.revoke_security_group_egress(GroupId=group_id, IpPermissions=group["IpPermissionsEgress"])
    for one in p.get("SecurityGroupEgress", []):
        ec2.authorize_security_group_egress(
            GroupId=group_id, IpPermissions=[rule(one, ["DestinationSecurityGroupId"])]
        )


def vpc_names(vpc_id, p):
    client("ec2").modify_vpc_attribute(VpcId=vpc_id, EnableDnsHostnames={"Value": p["EnableDnsHostnames"]})


def endpoint_policy(endpoint_id, p):
    client("ec2").modify_vpc_endpoint(
        VpcEndpointId=endpoint_id, PolicyDocument=json.dumps(p["PolicyDocument"])
    )


def balancer_attributes(arn, p):
    client("elbv2").modify_load_balancer_attributes(
        LoadBalancerArn=arn, Attributes=p["LoadBalancerAttributes"]
    )


def target_attributes(arn, p):
    client("elbv2").modify_target_group_attributes(TargetGroupArn=arn, Attributes=p["TargetGroupAttributes"])


def key_policy(key_id, p):
    client("kms").put_key_policy(KeyId=key_id, PolicyName="default", Policy=json.dumps(p["KeyPolicy"]))


def table(name, p):
    dynamodb, sealed = client("dynamodb"), p["SSESpecification"]
    dynamodb.update_continuous_backups(
        TableName=name, PointInTimeRecoverySpecification=p["PointInTimeRecoverySpecification"]
    )
    given = {"Enabled": sealed["SSEEnabled"], **some(sealed, "SSEType", "KMSMasterKeyId")}
    dynamodb.update_table(TableName=name, SSESpecification=given)


FINISHERS = {
    "AWS::KMS::Key": key_policy,
    "AWS::DynamoDB::Table": table,
    "AWS::EC2::SecurityGroup": group_rules,
    "AWS::EC2::VPC": vpc_names,
    "AWS::EC2::VPCEndpoint": endpoint_policy,
    "AWS::ElasticLoadBalancingV2::LoadBalancer": balancer_attributes,
    "AWS::ElasticLoadBalancingV2::TargetGroup": target_attributes,
}

# Operations that moto lacks, about what it can have none of.
NONE = {
    "ec2 describe-client-vpn-endpoints": "ClientVpnEndpoints",
    "ec2 describe-network-interface-permissions": "NetworkInterfacePermissions",
    "ec2 describe-security-group-vpc-associations": "SecurityGroupVpcAssociations",
    "ec2 describe-traffic-mirror-sessions": "TrafficMirrorSessions",
    "ec2 describe-vpc-block-public-access-exclusions": "VpcBlockPublicAccessExclusions",
    "ec2 describe-vpc-endpoint-connections": "VpcEndpointConnections",
    "backup list-protected-resources": "Results",
    "cloudwatch list-alarm-mute-rules": "AlarmMuteRuleSummaries",
    "dynamodb describe-kinesis-streaming-destination": "KinesisDataStreamDestinations",
    "logs describe-account-policies": "accountPolicies",
    "route53profiles list-profile-associations": "ProfileAssociations",
    "vpc-lattice list-resource-gateways": "items",
}


def with_full_name(balancer, name):
    """moto lacks this attribute of a balancer, which is the end of its ARN."""
    if name == "LoadBalancerFullName":
        return balancer.arn.split(":loadbalancer/")[1]
    return attribute_of_balancer(balancer, name)


attribute_of_balancer = FakeLoadBalancer.get_cfn_attribute
FakeLoadBalancer.get_cfn_attribute = with_full_name


def mend(url):
    """Has templates deployed at an endpoint by calls of the API, where moto's own way leaves something out."""
    ENDPOINT["url"] = url
    make = parsing.parse_and_create_resource

    def reported(logical_id, resource_json, *where, **place):
        try:
            return made(logical_id, resource_json, *where, **place)
        except Exception as error:
            print(f"{logical_id}: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            raise

    def made(logical_id, resource_json, resources_map, account_id, region_name):
        kind = resource_json["Type"]
        properties = parsing.clean_json(resource_json.get("Properties", {}), resources_map)
        if kind in MAKERS:
            physical_id, attributes = MAKERS[kind](logical_id, properties)
            return Made(logical_id, kind, physical_id, attributes)
        resource = make(logical_id, resource_json, resources_map, account_id, region_name)
        if kind in FINISHERS:
            FINISHERS[kind](resource.physical_resource_id, properties)
        return resource

    parsing.parse_and_create_resource = reported


def completed(answer):
    """What AWS always says and moto leaves out, since there it is never so."""
    for one in answer.get("RouteTables", []):
        one.setdefault("PropagatingVgws", [])
    return answer


def near(host, *rest, **more):
    """S3 puts the account before the name of the host, which here is an address."""
    here = "127.0.0.1"
    return getaddrinfo(here if str(host).endswith("." + here) else host, *rest, **more)


getaddrinfo = socket.getaddrinfo
socket.getaddrinfo = near
