"""The official OpenAI client for Python against stacks on loopback; `npm run clients` says where they are, on stdin.

Prints one JSON object a line: what the client is, what came of each value of a field, and what of each exchange.
"""

import asyncio
import hashlib
import json
import os
import platform
import ssl
import subprocess
import sys
from enum import Enum
from pathlib import Path
from typing import List, Optional

import httpx
import openai
import pydantic
from openai import AsyncOpenAI, OpenAI

GIVEN = json.load(sys.stdin)
SAY = [{"role": "user", "content": "where is the depot"}]
STOCK = {"type": "object", "properties": {"depot": {"type": "string"}}, "required": ["depot"], "additionalProperties": False}
TOOLS = [{"type": "function", "function": {"name": "stock", "parameters": STOCK, "strict": True}}]


class Place(Enum):
    harbour = "harbour"
    airfield = "airfield"


class Depots(pydantic.BaseModel):
    depots: List[str]
    near: Optional[Place]
    open: bool


class Stock(pydantic.BaseModel):
    depot: str


def tell(**what):
    print(json.dumps(what), flush=True)


def tls(caller):
    context = ssl.create_default_context(cafile=caller["authority"])
    if "certificate" in caller:
        context.load_cert_chain(caller["certificate"], caller["key"])
    return context


def client(caller, purpose="logistics-planning"):
    return OpenAI(
        base_url=caller["url"],
        api_key="none",
        max_retries=0,
        default_headers={"cordon-purpose": purpose} if purpose else {},
        http_client=httpx.Client(verify=tls(caller)),
    )


CALLERS = GIVEN["callers"]
WHOLE = client(CALLERS["whole"])
WINDOWED = client(CALLERS["windowed"])


def ask(messages=SAY, of=WHOLE, **fields):
    return of.chat.completions.create(model="any", messages=messages, **fields)


def refused(call, kind, code):
    try:
        call()
    except openai.APIStatusError as error:
        assert type(error) is kind, f"{type(error).__name__}, not {kind.__name__}"
        assert error.code == code, f"{error.code}, not {code}"
        assert "/" in error.body["ledger_entry"] or error.body["ledger_entry"] == "unrecorded"
        return error
    raise AssertionError("it was answered")


def text_of(completion):
    return completion.choices[0].message.content


def snippet():
    page = Path("docs/proxy.md").read_text()
    return page.split("```python\n")[1].split("```")[0]


EXCHANGES = []


def exchange(does):
    """What an exchange shows is its docstring."""
    EXCHANGES.append(does)
    return does


@exchange
def _():
    """the lines of Python above, as they stand there, in a folder with these files"""
    whole, start, names = CALLERS["whole"], os.getcwd(), {}
    text = snippet()
    assert text.count("https://HOST/v1") == 1
    os.chdir(whole["folder"])
    try:
        exec(text.replace("https://HOST/v1", whole["url"]), names)
    finally:
        os.chdir(start)
    assert "where is the depot" in text_of(ask(of=names["client"]))


@exchange
def _():
    """an answer, with `cordon-ledger-entry` in its headers"""
    raw = WHOLE.chat.completions.with_raw_response.create(model="any", messages=SAY)
    assert raw.headers["cordon-ledger-entry"].startswith("proxy-")
    assert "I am a stand-in" in text_of(raw.parse()) and raw.parse().choices[0].finish_reason == "stop"


@exchange
def _():
    """an answer to `AsyncOpenAI`, whole and streamed"""

    async def both():
        caller = CALLERS["whole"]
        async with AsyncOpenAI(
            base_url=caller["url"],
            api_key="none",
            max_retries=0,
            default_headers={"cordon-purpose": "logistics-planning"},
            http_client=httpx.AsyncClient(verify=tls(caller)),
        ) as asynchronous:
            whole = await asynchronous.chat.completions.create(model="any", messages=SAY)
            stream = await asynchronous.chat.completions.create(model="any", messages=SAY, stream=True)
            parts = [chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices]
            assert "".join(parts) == text_of(whole)

    asyncio.run(both())


def streamed(of):
    words = " ".join(f"Depot {number} repairs lorries of forty tonnes." for number in range(1, 41))
    chunks = list(ask([{"role": "user", "content": words}], of, stream=True, stream_options={"include_usage": True}))
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices).endswith(words)
    assert chunks[-1].usage.total_tokens > 80 and len(chunks) > 5
    assert [chunk.choices[0].finish_reason for chunk in chunks if chunk.choices][-1] == "stop"


@exchange
def _():
    """a stream of a whole answer, with its usage"""
    streamed(WHOLE)


@exchange
def _():
    """a stream window by window, with its usage"""
    streamed(WINDOWED)


@exchange
def _():
    """`chat.completions.stream()` and its events, of JSON by a model of pydantic"""
    with WHOLE.chat.completions.stream(model="any", messages=SAY, response_format=Depots) as stream:
        kinds = {event.type for event in stream}
        assert {"content.delta", "content.done"} <= kinds, kinds
        assert stream.get_final_completion().choices[0].message.parsed.near is Place.harbour


@exchange
def _():
    """JSON: `json_object`, `json_schema`, and `parse` by a model of pydantic"""
    json.loads(text_of(ask(response_format={"type": "json_object"})))
    schema = {"name": "depots", "strict": True, "schema": {"type": "object", "properties": {"open": {"type": "boolean"}}}}
    assert json.loads(text_of(ask(response_format={"type": "json_schema", "json_schema": schema}))) == {"open": False}
    parsed = WHOLE.chat.completions.parse(model="any", messages=SAY, response_format=Depots)
    assert parsed.choices[0].message.parsed == Depots(depots=[], near=Place.harbour, open=False)


@exchange
def _():
    """tools: a call, its answer, a call that is streamed, and `pydantic_function_tool`"""
    call = ask(tools=TOOLS).choices[0].message.tool_calls[0]
    assert json.loads(call.function.arguments) == {"depot": "stand-in"}
    with WINDOWED.chat.completions.stream(model="any", messages=SAY, tools=TOOLS) as stream:
        kinds = {event.type for event in stream}
        assert "tool_calls.function.arguments.done" in kinds, kinds
    tool = openai.pydantic_function_tool(Stock)
    parsed = WHOLE.chat.completions.parse(model="any", messages=SAY, tools=[tool])
    assert parsed.choices[0].message.tool_calls[0].function.parsed_arguments == Stock(depot="stand-in")


def echoes(message):
    """As an object of the client, and as dictionaries that the client makes of it."""
    return [message, message.model_dump(mode="json"), message.model_dump(mode="json", exclude_none=True), message.to_dict(mode="json")]


@exchange
def _():
    """its own answers back as messages: plain, parsed, and a stream's"""
    plain = ask().choices[0].message
    parsed = WHOLE.chat.completions.parse(model="any", messages=SAY, response_format=Depots).choices[0].message
    with WHOLE.chat.completions.stream(model="any", messages=SAY, response_format=Depots) as stream:
        gathered = stream.get_final_completion().choices[0].message
    for answer in (plain, parsed, gathered):
        for echo in echoes(answer):
            assert "and the next" in text_of(ask([*SAY, echo, {"role": "user", "content": "and the next"}]))


@exchange
def _():
    """its own calls of tools back as messages: plain, parsed, and a stream's"""
    plain = ask(tools=TOOLS).choices[0].message
    tool = openai.pydantic_function_tool(Stock)
    parsed = WHOLE.chat.completions.parse(model="any", messages=SAY, tools=[tool]).choices[0].message
    with WHOLE.chat.completions.stream(model="any", messages=SAY, tools=[tool]) as stream:
        gathered = stream.get_final_completion().choices[0].message
    for answer in (plain, parsed, gathered):
        said = {"role": "tool", "tool_call_id": answer.tool_calls[0].id, "content": "forty pallets"}
        for echo in echoes(answer):
            assert "forty pallets" in text_of(ask([*SAY, echo, said]))


@exchange
def _():
    """the list of models, and an answer by the name in it"""
    (model,) = WHOLE.models.list().data
    assert model.id.startswith("sha384:") and model.owned_by == "cordon"
    assert WHOLE.chat.completions.create(model=model.id, messages=SAY).choices[0].finish_reason == "stop"


@exchange
def _():
    """an answer that is held, approved by two reviewers and asked for again with `cordon-review`"""
    held = refused(lambda: ask(extra_headers={"cordon-purpose": "benefit-appeals"}), openai.ConflictError, "held_for_review")
    review, number = GIVEN["review"], held.body["review_id"]
    for name in ("first", "second"):
        folder = Path(review["folder"])
        connect = ["--authority", review["authority"], "--cert", folder / f"{name}.pem", "--key", folder / f"{name}.key"]

        def cordon(*words):
            return subprocess.run([*GIVEN["cordon"], "review", *words, *connect], check=True, capture_output=True, text=True).stdout

        shown = json.loads(cordon("show", review["url"], number, "--format", "json"))
        cordon(
            *("approve", review["url"], number, "--payload", shown["payloadDigest"]),
            *("--reason", "Serves the registered purpose.", "--signing-key", folder / f"{name}-signing.key"),
        )
    again = ask(extra_headers={"cordon-purpose": "benefit-appeals", "cordon-review": number})
    assert "where is the depot" in text_of(again)


@exchange
def _():
    """`BadRequestError` 400 `request_invalid`, with `param`"""
    error = refused(lambda: ask(temperature=3), openai.BadRequestError, "request_invalid")
    assert error.param == "temperature" and "it takes a number from 0 to 2" in error.message
    refused(lambda: ask(extra_body={"guided_json": {}}), openai.BadRequestError, "request_invalid")


@exchange
def _():
    """`AuthenticationError` 401 `caller_unknown`, without a client certificate"""
    refused(client(CALLERS["stranger"]).models.list, openai.AuthenticationError, "caller_unknown")


@exchange
def _():
    """`PermissionDeniedError` 403 `purpose_not_registered` and `red_line`"""
    of = client(CALLERS["whole"], purpose=None)
    error = refused(lambda: ask(of=of), openai.PermissionDeniedError, "purpose_not_registered")
    assert error.param == "cordon-purpose"
    worst = [{"role": "user", "content": "Track every citizen without a warrant from bulk phone location data."}]
    error = refused(lambda: ask(worst), openai.PermissionDeniedError, "red_line")
    assert error.body["red_line"] == "mass-domestic-surveillance"


@exchange
def _():
    """`NotFoundError` 404 `not_found`, of `models.retrieve`, `embeddings`, `responses` and `completions`"""
    for call in (
        lambda: WHOLE.models.retrieve("any"),
        lambda: WHOLE.embeddings.create(model="any", input="x"),
        lambda: WHOLE.responses.create(model="any", input="x"),
        lambda: WHOLE.completions.create(model="any", prompt="x"),
    ):
        refused(call, openai.NotFoundError, "not_found")


@exchange
def _():
    """`APIStatusError` 413 `request_too_large`"""
    refused(lambda: ask([{"role": "user", "content": "a " * 600_000}]), openai.APIStatusError, "request_too_large")


@exchange
def _():
    """`RateLimitError` 429 `rate_limited`, with `retry-after`"""
    limited = client(CALLERS["limited"])
    limited.models.list()
    error = refused(limited.models.list, openai.RateLimitError, "rate_limited")
    assert int(error.response.headers["retry-after"]) > 0


@exchange
def _():
    """`InternalServerError` 502 `model_unavailable`, and 503 `safety_stack_unavailable` with `retry-after`"""
    without_model, without_classifiers = client(CALLERS["noModel"]), client(CALLERS["noClassifiers"])
    error = refused(lambda: ask(of=without_model), openai.InternalServerError, "model_unavailable")
    assert error.status_code == 502
    error = refused(lambda: ask(of=without_classifiers), openai.InternalServerError, "safety_stack_unavailable")
    assert error.status_code == 503 and int(error.response.headers["retry-after"]) > 0


@exchange
def _():
    """`APIConnectionError` where the proxy's certificate isn't trusted"""
    try:
        OpenAI(base_url=CALLERS["whole"]["url"], api_key="none", max_retries=0).models.list()
    except openai.APIConnectionError:
        return
    raise AssertionError("it was answered")


tell(
    client={
        "openai": openai.__version__,
        "python": platform.python_version(),
        "httpx": httpx.__version__,
        "pydantic": pydantic.VERSION,
    },
    snippet=hashlib.sha256(snippet().encode()).hexdigest(),
)
for number, request in enumerate(GIVEN["requests"]):
    try:
        WHOLE.chat.completions.create(**request)
        tell(number=number, status=200)
    except openai.APIStatusError as error:
        tell(number=number, status=error.status_code, code=error.code, param=error.param, kind=type(error).__name__)
    except Exception as error:  # Of the client itself, which sent nothing.
        tell(number=number, kind=type(error).__name__)
for does in EXCHANGES:
    try:
        does()
        tell(exchange=does.__doc__)
    except Exception as error:
        tell(exchange=does.__doc__, failed=f"{type(error).__name__}: {error}"[:500])
