"""Deploys, updates and destroys assemblies against moto, an emulator of AWS within this process.

usage: rehearse.py FIRST UPDATED, each an assembly directory. Prints a line a stack and step; exits 1 at the first failure.
"""

import json
import logging
import os
import sys
import warnings

os.environ.update(
    AWS_ACCESS_KEY_ID="rehearsal", AWS_SECRET_ACCESS_KEY="rehearsal", MOTO_ALLOW_NONEXISTENT_REGION="1"
)
warnings.simplefilter("ignore")
logging.getLogger("moto").setLevel(logging.CRITICAL)


def manifest_of(directory):
    with open(os.path.join(directory, "manifest.json"), encoding="utf8") as file:
        return json.load(file)["artifacts"]


def stacks_in_order(directory, as_it_is=False):
    """Names and templates of the stacks, those first that others depend on."""
    artifacts = manifest_of(directory)
    order = []

    def visit(name):
        artifact = artifacts[name]
        if artifact["type"] != "aws:cloudformation:stack" or name in order:
            return
        for needed in artifact.get("dependencies", []):
            visit(needed)
        order.append(name)

    for name in sorted(artifacts):
        visit(name)
    for name in order:
        path = os.path.join(directory, artifacts[name]["properties"]["templateFile"])
        with open(path, encoding="utf8") as file:
            # moto knows the one word alone when it deletes, and nothing fails here while it is made.
            text = file.read()
            yield name, text if as_it_is else text.replace("RetainExceptOnCreate", "Retain")


def place_of(directory):
    for artifact in manifest_of(directory).values():
        if artifact["type"] == "aws:cloudformation:stack":
            return artifact["environment"].removeprefix("aws://").split("/")
    raise SystemExit("no stack in " + directory)


ACCOUNT, REGION = place_of(sys.argv[1])
# Read once, when moto is imported.
os.environ["MOTO_ACCOUNT_ID"] = ACCOUNT

import boto3  # noqa: E402
from moto import mock_aws  # noqa: E402
from moto.cloudformation import parsing  # noqa: E402
from moto.ec2 import models as ec2  # noqa: E402
from moto.ec2.models import availability_zones_and_regions as zones  # noqa: E402
from moto.elbv2 import models as elbv2  # noqa: E402
from moto.sagemaker import models as sagemaker  # noqa: E402

UNMODELLED = set()
REFERRED_TO_BY_ARN = {
    "AWS::SecretsManager::Secret": "secretsmanager",
    "AWS::ElasticLoadBalancingV2::Listener": "elasticloadbalancing",
}


class Unmodelled:
    """Stands for a resource of a type that moto doesn't make."""

    def __init__(self, logical_id, resource_type):
        self.logical_resource_id = logical_id
        self.cf_resource_type = self.type = resource_type
        name = f"{logical_id.lower()[-24:]}-0123456789abcdef0"
        if resource_type in REFERRED_TO_BY_ARN:
            service = REFERRED_TO_BY_ARN[resource_type]
            partition = boto3.Session().get_partition_for_region(REGION)
            name = f"arn:{partition}:{service}:{REGION}:{ACCOUNT}:{name}"
        self.physical_resource_id = name

    def is_created(self):
        return True

    def get_cfn_attribute(self, name):
        return f"{self.physical_resource_id}-{name}"


def make(logical_id, resource_json, resources_map, account_id, region_name):
    kind = resource_json["Type"]
    if parsing.resource_class_from_type(kind) is None:
        # What it refers to must be there all the same.
        parsing.clean_json(resource_json.get("Properties", {}), resources_map)
        UNMODELLED.add(kind)
        return Unmodelled(logical_id, kind)
    return create(logical_id, resource_json, resources_map, account_id, region_name)


def remake(logical_id, resource_json, resources_map, account_id, region_name):
    if parsing.resource_class_from_type(resource_json["Type"]) is None:
        parsing.clean_json(resource_json.get("Properties", {}), resources_map)
        return resources_map[logical_id]
    return update(logical_id, resource_json, resources_map, account_id, region_name)


def unmake(resource_name, resource_json, account_id, region_name):
    if resource_json["Type"] == "AWS::EC2::RouteTable":
        # moto doesn't delete these with their stack.
        ec2.ec2_backends[account_id][region_name].route_tables.pop(resource_name, None)
    elif parsing.resource_class_from_type(resource_json["Type"]) is not None:
        delete(resource_name, resource_json, account_id, region_name)


update = parsing.parse_and_update_resource
parsing.parse_and_update_resource = remake
delete = parsing.parse_and_delete_resource
parsing.parse_and_delete_resource = unmake
create = parsing.parse_and_create_resource
parsing.parse_and_create_resource = make


def knows(resource_type):
    """The class of a type, one without attributes for a type that moto lacks; each is taken to have every attribute."""
    found = class_of(resource_type)
    if found is not None:
        found.has_cfn_attr = classmethod(lambda *_: True)
    return found


class_of = parsing.resource_class_from_type
parsing.resource_class_from_type = knows


def clean(resource_json, resources_map):
    """An attribute that moto lacks is the physical id, as it is for SubnetId, VpcId and their like."""
    try:
        return original_clean(resource_json, resources_map)
    except Exception:
        if not (isinstance(resource_json, dict) and "Fn::GetAtt" in resource_json):
            raise
        resource = resources_map.get(resource_json["Fn::GetAtt"][0])
        if resource is None:
            raise
        return resource.physical_resource_id


original_clean = parsing.clean_json
parsing.clean_json = clean

# moto knows no zones of closed partitions.
zones.RegionsAndZonesBackend.zones.setdefault(
    REGION,
    [zones.Zone(region_name=REGION, name=REGION + letter, zone_id=f"z{letter}") for letter in "abc"],
)

# Its list of instance types is older than what serves models now.
for each in vars(sagemaker).values():
    if isinstance(each, type) and "validate_instance_type" in vars(each):
        each.validate_instance_type = lambda *_: None


def balancer(cls, resource_name, cloudformation_json, account_id, region_name, **_):
    """moto makes application load balancers alone from templates."""
    properties = cloudformation_json["Properties"]
    return elbv2.elbv2_backends[account_id][region_name].create_load_balancer(
        name=resource_name,
        security_groups=properties.get("SecurityGroups"),
        subnet_ids=properties.get("Subnets"),
        subnet_mappings=None,
        scheme=properties.get("Scheme"),
        loadbalancer_type=properties.get("Type"),
        tags=[],
    )


elbv2.FakeLoadBalancer.create_from_cloudformation_json = classmethod(balancer)


def run(step, name, action, client, count):
    try:
        action()
        if step == "destroyed":
            print(f"{step} {name}")
            return
        status = client.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"]
        if not status.endswith("_COMPLETE") or "ROLLBACK" in status:
            raise RuntimeError(status)
    except Exception as error:  # whatever it is, it is the rehearsal's answer
        print(f"FAILED {step} {name}: {error}")
        raise SystemExit(1) from error
    print(f"{step} {name}: {count} resources")


def main():
    first, updated = sys.argv[1:3]
    with mock_aws():
        client = boto3.client("cloudformation", region_name=REGION)
        capabilities = ["CAPABILITY_NAMED_IAM"]
        for name, body in stacks_in_order(first):
            count = len(json.loads(body)["Resources"])
            arguments = {"StackName": name, "TemplateBody": body, "Capabilities": capabilities}
            run("deployed", name, lambda: client.create_stack(**arguments), client, count)
        for name, body in stacks_in_order(updated):
            count = len(json.loads(body)["Resources"])
            arguments = {"StackName": name, "TemplateBody": body, "Capabilities": capabilities}
            run("updated", name, lambda: client.update_stack(**arguments), client, count)
        for name, _ in reversed(list(stacks_in_order(updated))):
            run("destroyed", name, lambda: client.delete_stack(StackName=name), client, 0)
    print("unmodelled " + " ".join(sorted(UNMODELLED)))


if __name__ == "__main__":
    main()
