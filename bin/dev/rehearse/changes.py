"""Changes by calls of the API to a deployed account, and the line in which cordon live must find each."""

import json

import boto3
from botocore.config import Config

ANYWHERE = [{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]


def policy(**statement):
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", **statement}]})


TRUST = policy(Principal={"AWS": "111122223333"}, Action="sts:AssumeRole")
ALL = policy(Action="*", Resource="*")


class Api:
    """Calls of the API, and which services they were of."""

    def __init__(self, url, account, region):
        self.touched = set()
        self.account = account
        self.region = region
        self.url = url

    def __getattr__(self, service):
        name = service.replace("_", "-")
        self.touched.add(name)
        once = Config(inject_host_prefix=False, retries={"total_max_attempts": 1})
        return boto3.client(name, region_name=self.region, endpoint_url=self.url, config=once)

    def made(self, logical_id):
        """Physical id of the one resource whose logical id begins so and ends in eight hexadecimal digits."""
        client = boto3.client("cloudformation", region_name=self.region, endpoint_url=self.url)
        found = [
            one["PhysicalResourceId"]
            for stack in client.describe_stacks()["Stacks"]
            for one in client.list_stack_resources(StackName=stack["StackName"])["StackResourceSummaries"]
            if one["LogicalResourceId"][:-8] == logical_id
        ]
        if len(found) != 1:
            raise LookupError(f"{logical_id}: {found}")
        return found[0]

    @property
    def vpc(self):
        return self.made("NetworkVpc")

    def bucket(self, part):
        return f"cordon-commercial-{part}-{self.account}-{self.region}"


CHANGES = {}


def change(name, found):
    def known(make):
        CHANGES[name] = (make, found)
        return make

    return known


STRAY = r"^live-stray \S*"


@change("a gateway is attached, and a route leads to it", STRAY + r"services\w*routes\S*: no template made the route of .* 0\.0\.0\.0/0")
def _(api):
    gateway = api.ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    api.ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=api.vpc)
    for table in api.ec2.describe_route_tables()["RouteTables"]:
        if any(one.get("SubnetId") == api.made("NetworkVpcservices1") for one in table["Associations"]):
            api.ec2.create_route(
                RouteTableId=table["RouteTableId"], DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway
            )


@change("an internet gateway is attached", STRAY + "NetworkVpc.*internet gateway")
def _(api):
    gateway = api.ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    api.ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=api.vpc)


@change("a NAT gateway stands in the VPC", STRAY + "NetworkVpc.*NAT gateway")
def _(api):
    api.ec2.create_nat_gateway(SubnetId=api.made("NetworkVpcservices1"), ConnectivityType="private")


@change("the VPC is peered", STRAY + "NetworkVpc.*peering connection")
def _(api):
    other = api.ec2.create_vpc(CidrBlock="10.99.0.0/16")["Vpc"]["VpcId"]
    api.ec2.create_vpc_peering_connection(VpcId=api.vpc, PeerVpcId=other)


@change("a transit gateway is attached", STRAY + "NetworkVpc.*attachment of a transit gateway")
def _(api):
    gateway = api.ec2.create_transit_gateway()["TransitGateway"]["TransitGatewayId"]
    api.ec2.create_transit_gateway_vpc_attachment(
        TransitGatewayId=gateway, VpcId=api.vpc, SubnetIds=[api.made("NetworkVpcservices1")]
    )


@change("an egress-only gateway stands in the VPC", STRAY + "NetworkVpc.*egress-only")
def _(api):
    api.ec2.create_egress_only_internet_gateway(VpcId=api.vpc)


@change("a VPN gateway is attached", STRAY + "NetworkVpc.*VPN gateway")
def _(api):
    gateway = api.ec2.create_vpn_gateway(Type="ipsec.1")["VpnGateway"]["VpnGatewayId"]
    api.ec2.attach_vpn_gateway(VpnGatewayId=gateway, VpcId=api.vpc)


@change("a group is opened", STRAY + r"NetworkGroupsmodel\w+: no template made the rule .*0\.0\.0\.0/0")
def _(api):
    api.ec2.authorize_security_group_ingress(
        GroupId=api.made("NetworkGroupsmodel"), IpPermissions=ANYWHERE
    )


@change("a group lets out to anywhere", r"^live-differs NetworkGroupsendpointkms\w+/SecurityGroupEgress: ")
def _(api):
    api.ec2.authorize_security_group_egress(
        GroupId=api.made("NetworkGroupsendpointkms"), IpPermissions=ANYWHERE
    )


@change("a rule between groups is taken away", r"^live-differs NetworkGroupsproxyfromproxydoor\w+: .* is gone")
def _(api):
    api.ec2.revoke_security_group_ingress(
        GroupId=api.made("NetworkGroupsproxy"),
        SecurityGroupRuleIds=[api.made("NetworkGroupsproxyfromproxydoor")],
    )


@change("a network ACL lets in", STRAY + r"NetworkAclsingress\w+: no template made entry 1 into")
def _(api):
    api.ec2.create_network_acl_entry(
        NetworkAclId=api.made("NetworkAclsingress"),
        RuleNumber=1,
        Protocol="-1",
        RuleAction="allow",
        Egress=False,
        CidrBlock="0.0.0.0/0",
    )


@change("an entry of a network ACL is widened", r"^live-differs NetworkAclsingressin1\w+/CidrBlock: ")
def _(api):
    api.ec2.replace_network_acl_entry(
        NetworkAclId=api.made("NetworkAclsingress"),
        RuleNumber=100,
        Protocol="6",
        RuleAction="allow",
        Egress=False,
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 0, "To": 65535},
    )


@change("a subnet is added", STRAY + "NetworkVpc.*subnet")
def _(api):
    api.ec2.create_subnet(VpcId=api.vpc, CidrBlock="10.64.250.0/24")


@change("an endpoint loses its policy", r"^live-differs NetworkEndpointss3\w+/PolicyDocument: ")
def _(api):
    api.ec2.modify_vpc_endpoint(
        VpcEndpointId=api.made("NetworkEndpointss3"),
        PolicyDocument=policy(Principal="*", Action="*", Resource="*"),
    )


@change("an endpoint is made that no template has", STRAY + "NetworkVpc.*the endpoint 'vpce-")
def _(api):
    api.ec2.create_vpc_endpoint(
        VpcId=api.vpc, ServiceName=f"com.amazonaws.{api.region}.ssm", VpcEndpointType="Interface"
    )


@change("a door is opened to another account", r"^live-differs ProxyDoor\w+/AllowedPrincipals: .*999999999999")
def _(api):
    api.ec2.modify_vpc_endpoint_service_permissions(
        ServiceId=api.made("ProxyDoorService"), AddAllowedPrincipals=["arn:aws:iam::999999999999:root"]
    )


@change("a door accepts by itself", r"^live-differs ProxyDoorService\w+/AcceptanceRequired: ")
def _(api):
    api.ec2.modify_vpc_endpoint_service_configuration(
        ServiceId=api.made("ProxyDoorService"), AcceptanceRequired=False
    )


@change("an interface stands in the VPC", STRAY + "NetworkVpc.*the network interface 'eni-")
def _(api):
    api.ec2.create_network_interface(SubnetId=api.made("NetworkVpcservices1"))


@change("an instance stands in the VPC", STRAY + "NetworkVpc.*instance 'i-")
def _(api):
    image = api.ec2.describe_images()["Images"][0]["ImageId"]
    api.ec2.run_instances(
        ImageId=image, MinCount=1, MaxCount=1, SubnetId=api.made("NetworkVpcservices1")
    )


@change("packets are no longer logged", r"^live-differs NetworkFlowLog\w*: .* is gone")
def _(api):
    logs = api.ec2.describe_flow_logs()["FlowLogs"]
    api.ec2.delete_flow_logs(FlowLogIds=[one["FlowLogId"] for one in logs])


@change("a role may invoke the model", STRAY + ": no template made the role 'analyst', .*sagemaker:InvokeEndpoint")
def _(api):
    api.iam.create_role(RoleName="analyst", AssumeRolePolicyDocument=TRUST)
    api.iam.put_role_policy(
        RoleName="analyst",
        PolicyName="own",
        PolicyDocument=policy(Action="sagemaker:InvokeEndpoint", Resource="*"),
    )


@change("a role may do everything", STRAY + ": no template made the role 'admin'")
def _(api):
    api.iam.create_role(RoleName="admin", AssumeRolePolicyDocument=TRUST)
    api.iam.put_role_policy(RoleName="admin", PolicyName="own", PolicyDocument=ALL)


@change("a role may do everything by a managed policy", STRAY + ": no template made the role 'managed'")
def _(api):
    arn = api.iam.create_policy(PolicyName="everything", PolicyDocument=ALL)["Policy"]["Arn"]
    api.iam.create_role(RoleName="managed", AssumeRolePolicyDocument=TRUST)
    api.iam.attach_role_policy(RoleName="managed", PolicyArn=arn)


@change("a user may read a bucket, by a group", STRAY + ": no template made the user 'joe', .*s3:GetObject")
def _(api):
    api.iam.create_group(GroupName="readers")
    api.iam.put_group_policy(
        GroupName="readers",
        PolicyName="p",
        PolicyDocument=policy(Action="s3:GetObject", Resource="arn:aws:s3:::cordon-*"),
    )
    api.iam.create_user(UserName="joe")
    api.iam.add_user_to_group(GroupName="readers", UserName="joe")


@change("a role of the enclave has a second inline policy", STRAY + r"Roles\w*reviewer\w*: no template made the policy 'second'")
def _(api):
    api.iam.put_role_policy(
        RoleName="cordon-commercial-reviewer",
        PolicyName="second",
        PolicyDocument=policy(Action="sagemaker:InvokeEndpoint", Resource="*"),
    )


@change("a role of the enclave has a managed policy", r"^live-differs Roles\w*proxy\w*/ManagedPolicyArns: ")
def _(api):
    arn = api.iam.create_policy(PolicyName="everything", PolicyDocument=ALL)["Policy"]["Arn"]
    api.iam.attach_role_policy(RoleName="cordon-commercial-proxy", PolicyArn=arn)


@change("a role trusts others", r"^live-differs Roles\w*proxy\w*/AssumeRolePolicyDocument: ")
def _(api):
    api.iam.update_assume_role_policy(RoleName="cordon-commercial-proxy", PolicyDocument=TRUST)


@change("a role loses its boundary", r"^live-differs Roles\w*courier\w*/PermissionsBoundary: ")
def _(api):
    api.iam.delete_role_permissions_boundary(RoleName="cordon-commercial-courier")


@change("the boundary allows more", r"^live-differs BoundaryPolicy\w+/PolicyDocument: ")
def _(api):
    api.iam.create_policy_version(
        PolicyArn=api.made("BoundaryPolicy"), PolicyDocument=ALL, SetAsDefault=True
    )


@change("a key is granted", STRAY + r"Keysledger\w+: no template made the grant of .*Decrypt")
def _(api):
    api.kms.create_grant(
        KeyId=api.made("Keysledger"),
        GranteePrincipal=f"arn:aws:iam::{api.account}:role/analyst",
        Operations=["Decrypt"],
    )


@change("a key's policy lets in the account", r"^live-differs Keyspayloads\w+/KeyPolicy: ")
def _(api):
    api.kms.put_key_policy(
        KeyId=api.made("Keyspayloads"),
        PolicyName="default",
        Policy=policy(Principal={"AWS": f"arn:aws:iam::{api.account}:root"}, Action="kms:*", Resource="*"),
    )


@change("a key no longer rotates", r"^live-differs Keyssecrets\w+/EnableKeyRotation: ")
def _(api):
    api.kms.disable_key_rotation(KeyId=api.made("Keyssecrets"))


@change("a bucket loses its policy", r"^live-differs LedgerBucketPolicy\w*: .* is gone")
def _(api):
    api.s3.delete_bucket_policy(Bucket=api.bucket("ledger"))


@change("a bucket is locked for a shorter time", r"^live-differs Payloads\w+/ObjectLockConfiguration: ")
def _(api):
    api.s3.put_object_lock_configuration(
        Bucket=api.bucket("payloads"),
        ObjectLockConfiguration={
            "ObjectLockEnabled": "Enabled",
            "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 1}},
        },
    )


@change("a bucket may be opened to all", r"^live-differs Weights\w+/PublicAccessBlockConfiguration: ")
def _(api):
    api.s3.delete_public_access_block(Bucket=api.bucket("weights"))


@change("a bucket keeps no versions", r"^live-differs Weights\w+/VersioningConfiguration: ")
def _(api):
    api.s3.put_bucket_versioning(
        Bucket=api.bucket("weights"), VersioningConfiguration={"Status": "Suspended"}
    )


@change("the trail is stopped", r"^live-differs Trail\w*/IsLogging: ")
def _(api):
    api.cloudtrail.stop_logging(Name=api.made("Trail"))


@change("the trail leaves out objects", r"^live-differs Trail\w*/AdvancedEventSelectors: ")
def _(api):
    name = api.made("Trail")
    selectors = api.cloudtrail.get_event_selectors(TrailName=name)["AdvancedEventSelectors"]
    api.cloudtrail.put_event_selectors(TrailName=name, AdvancedEventSelectors=selectors[:1])


@change("logs are kept for a day", r"^live-differs ProxyFargateLogGroup\w+/RetentionInDays: ")
def _(api):
    api.logs.put_retention_policy(logGroupName=api.made("ProxyFargateLogGroup"), retentionInDays=1)


@change("logs may be written by others", STRAY + ": no template made the resource policy 'in' of logs")
def _(api):
    api.logs.put_resource_policy(
        policyName="in",
        policyDocument=policy(
            Principal={"Service": "es.amazonaws.com"}, Action="logs:PutLogEvents", Resource="*"
        ),
    )


@change("a secret's policy is gone", r"^live-differs tlsproxyPolicy\w+: .* is gone")
def _(api):
    api.secretsmanager.delete_resource_policy(SecretId=api.made("tlsproxySecret"))


@change("the table may be deleted", r"^live-differs Review\w*/DeletionProtectionEnabled: ")
def _(api):
    api.dynamodb.update_table(TableName="cordon-commercial-reviews", DeletionProtectionEnabled=False)


@change("a service runs another task definition", r"^live-differs ProxyFargateService\w+/TaskDefinition: ")
def _(api):
    task = api.ecs.register_task_definition(
        family="other", containerDefinitions=[{"name": "main", "image": "other", "memory": 64}]
    )["taskDefinition"]["taskDefinitionArn"]
    api.ecs.update_service(
        cluster="cordon-commercial", service="cordon-commercial-proxy", taskDefinition=task
    )


@change("a service that no template has runs in the cluster", STRAY + r"Cluster\w*: no template made the service 'side'")
def _(api):
    task = api.ecs.register_task_definition(
        family="other", containerDefinitions=[{"name": "main", "image": "other", "memory": 64}]
    )["taskDefinition"]["taskDefinitionArn"]
    api.ecs.create_service(
        cluster="cordon-commercial", serviceName="side", taskDefinition=task, desiredCount=1
    )


@change("a classifier is scaled to nothing", r"^live-differs \w*weapons\w*/DesiredCount: ")
def _(api):
    services = api.ecs.list_services(cluster="cordon-commercial")["serviceArns"]
    [weapons] = [one for one in services if "weapons" in one]
    api.ecs.update_service(cluster="cordon-commercial", service=weapons, desiredCount=0)


@change("the model is served a second time", STRAY + ": no template made the endpoint 'side'")
def _(api):
    config = api.sagemaker.describe_endpoint(EndpointName="cordon-commercial-model")["EndpointConfigName"]
    api.sagemaker.create_endpoint(EndpointName="side", EndpointConfigName=config)


@change("tags of images may be moved", r"^live-differs Imagesproxy\w*/ImageTagMutability: ")
def _(api):
    api.ecr.put_image_tag_mutability(
        repositoryName="cordon-commercial/proxy", imageTagMutability="MUTABLE"
    )


@change("a repository has a policy", r"^live-differs Imagesmodel\w*/RepositoryPolicyText: ")
def _(api):
    api.ecr.set_repository_policy(
        repositoryName="cordon-commercial/model",
        policyText=policy(Principal="*", Action="ecr:BatchGetImage"),
    )


@change("an alarm is deleted", r"^live-differs AlarmsLedgerLag\w+: .* is gone")
def _(api):
    api.cloudwatch.delete_alarms(AlarmNames=[api.made("AlarmsLedgerLag")])


@change("fewer tasks may run than the least", r"^live-differs ProxyFargateScalingCapacity\w+/MinCapacity: ")
def _(api):
    resource, dimension, namespace = api.made("ProxyFargateScalingCapacity").split("|")
    api.application_autoscaling.register_scalable_target(
        ServiceNamespace=namespace, ResourceId=resource, ScalableDimension=dimension, MinCapacity=0
    )


@change("a load balancer has another listener", STRAY + r"ProxyDoorBalancer\w+: no template made the listener on port 8080")
def _(api):
    api.elbv2.create_listener(
        LoadBalancerArn=api.made("ProxyDoorBalancer"),
        Protocol="TCP",
        Port=8080,
        DefaultActions=[{"Type": "forward", "TargetGroupArn": api.made("ProxyDoorTargets")}],
    )


@change("a door leads to another target", STRAY + r"ProxyDoorTargets\w+: no template made the target 10\.64\.9\.9")
def _(api):
    api.elbv2.register_targets(
        TargetGroupArn=api.made("ProxyDoorTargets"), Targets=[{"Id": "10.64.9.9", "Port": 8443}]
    )


@change("a change set waits", r"^change-set-waits : change set 'next' of stack cordon-commercial-safety")
def _(api):
    body = api.cloudformation.get_template(StackName="cordon-commercial-safety")["TemplateBody"]
    api.cloudformation.create_change_set(
        StackName="cordon-commercial-safety",
        ChangeSetName="next",
        TemplateBody=json.dumps({**body, "Description": "next"}),
        Capabilities=["CAPABILITY_NAMED_IAM"],
    )
