"""An account of moto's in which an assembly is deployed, at an endpoint URL; AWS's CLI asks it, and changes are made to it.

usage: emulator.py ASSEMBLY. Reads a line of JSON for each command, and answers with one:
  {"begin": NAME or null}  a copy of the account as it was deployed, with one change of changes.py made to it
  {"ask": [[ARGUMENT, ...], ...]}  what AWS's CLI answers, in order: {"output": JSON} or {"error": TEXT}
  {"end": true}  the copy is gone
"""

import contextlib
import io
import json
import logging
import os
import sys

from rehearse import ACCOUNT, REGION, UNMODELLED, stacks_in_order  # first: it sets what moto reads when it is imported

import boto3  # noqa: E402
from awscli.clidriver import create_clidriver  # noqa: E402
from changes import CHANGES, Api  # noqa: E402
from mends import NONE, ONCE, completed, mend  # noqa: E402
from moto.server import ThreadedMotoServer  # noqa: E402


logging.getLogger("werkzeug").setLevel(logging.CRITICAL)


def serve():
    """Starts a server with the state of this process. @returns its URL"""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    return f"http://{host}:{port}"


def deploy(directory, url):
    client = boto3.client("cloudformation", region_name=REGION, endpoint_url=url, config=ONCE)
    partition = boto3.Session().get_partition_for_region(REGION)
    role = f"arn:{partition}:iam::{ACCOUNT}:role/cdk-cordon-cfn-exec-role-{ACCOUNT}-{REGION}"
    for name, body in stacks_in_order(directory, as_it_is=True):
        client.create_stack(
            StackName=name,
            TemplateBody=body,
            Capabilities=["CAPABILITY_NAMED_IAM"],
            EnableTerminationProtection=True,
            RoleARN=role,
        )
        status = client.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"]
        if status != "CREATE_COMPLETE":
            raise SystemExit(f"{name}: {status}")


def asked(driver, arguments, url):
    none = NONE.get(" ".join(arguments[:2]))
    if none is not None:
        return {"output": {none: []}}
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = driver.main([*arguments, "--endpoint-url", url, "--region", REGION, "--output", "json"])
        except SystemExit as end:
            code = end.code
    if code != 0:
        return {"error": err.getvalue().strip()}
    text = out.getvalue()
    return {"output": completed(json.loads(text)) if text.strip() else {}}


def say(value):
    print(json.dumps(value, default=str), flush=True)


def session(name):
    """Answers from a copy of the account: this process is one."""
    url = serve()
    try:
        touched = []
        if name is not None:
            api = Api(url, ACCOUNT, REGION)
            CHANGES[name][0](api)
            touched = sorted(api.touched)
        say({"touched": touched})
    except Exception as error:  # whatever it is, it is the rehearsal's answer
        say({"failed": f"{type(error).__name__}: {error}"})
    answer(url)
    os._exit(0)


def answer(url):
    driver = create_clidriver()
    driver.session.set_default_client_config(ONCE)
    for line in iter(sys.stdin.readline, ""):
        command = json.loads(line)
        if command.get("end"):
            break
        say([asked(driver, arguments, url) for arguments in command["ask"]])
    say({"ended": True})


def main():
    url = serve()
    mend(url)
    deploy(sys.argv[1], url)
    say(
        {
            "changes": [{"name": name, "found": found} for name, (_, found) in CHANGES.items()],
            "unmodelled": sorted(UNMODELLED),
        }
    )
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            try:
                session(json.loads(line)["begin"])
            finally:
                os._exit(1)
        if os.waitpid(child, 0)[1] != 0:
            raise SystemExit("a copy of the account ended")


main()
