"""A scripted stand-in for a language model: POST /v1/messages, /v1/responses and /v1/chat/completions.

Replies are built with the SDKs' own response models, so they cannot drift from the SDK that is installed. Requests are
checked as the real services check them; what they got wrong stands in `faults`, and a test asserts that it stays empty.

    FakeLLM([Reply(json={...}), Reply(status=529)])            in this order, whoever asks
    FakeLLM({"Treatment": [Reply(...), ...], "Scene": write})   by the type asked for; for questions asked at the same time
    fake.transport()                                            for Access(transport=...)
    with fake.serving() as url:                                 a real server on localhost, for Access(base_url=url)
    python -m tests.fakes.llm SCRIPT.json                       the same as a program; prints its base URL

A step is a Reply or a function of the Asked. A list is used up; a single step under a name answers for ever; '*' answers
what has no name of its own. SCRIPT.json: a list of replies, or names and lists, each reply with Reply's own fields.
"""

import json
import re
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal

import httpx2

from tests.fakes import llm_replies
from tests.fakes.llm_requests import enforces, fault_of, name_asked, texts_of

TOO_LARGE = (
    "output_config.format.schema: Invalid schema: The compiled grammar is too large, which would cause performance "
    "issues. Simplify your tool schemas or reduce the number of strict tools."
)
Http = tuple[int, dict[str, str], bytes]


@dataclass(frozen=True)
class Reply:
    text: str | None = None
    json: Any = None
    """Instead of text: said as JSON."""
    thinking: str = ""
    """Said before it, where the service tells the two apart."""
    stop: Literal["ok", "truncated", "full", "refused", "filtered", "broken"] = "ok"
    """'full': the context is; 'filtered': refused by the service, not by the model; 'broken': off on their side."""
    status: int = 200
    error: str = "scripted"
    """With another status: what the service says."""
    code: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    given: int = 100
    made: int = 20
    cache_read: int = 0
    cache_written: int = 0
    usage: bool = True
    """False: the server does not say what it used, as some local ones."""
    raw: str | None = None
    """Instead of a reply of the service: a gateway's page, half a body."""
    content_type: str = "application/json"
    after_seconds: float = 0.0

    @property
    def said(self) -> str | None:
        return json.dumps(self.json) if self.json is not None else self.text


@dataclass(frozen=True)
class Asked:
    """One request as it came in."""

    path: str
    name: str
    """Of the type that was asked for: 'Treatment'."""
    headers: Mapping[str, str]
    body: Mapping[str, Any]

    @property
    def text(self) -> str:
        """Everything said to the model, the newest last."""
        return "\n".join(texts_of(self.body))


Step = Reply | Callable[[Asked], Reply]
Script = Sequence[Step] | Mapping[str, Step | Sequence[Step]]


class FakeLLM:
    def __init__(
        self, script: Script, *, refuses_schemas: bool | Collection[str] = False, saying: str = TOO_LARGE
    ) -> None:
        """`refuses_schemas`: answers 400 and `saying` to a request that has a schema, or one of these types."""
        self.asked: list[Asked] = []
        self.faults: list[str] = []
        self.refuses_schemas, self.saying = refuses_schemas, saying
        self._steps: dict[str, Step | list[Step]]
        if isinstance(script, Mapping):
            self._steps = {k: list(v) if isinstance(v, Sequence) else v for k, v in script.items()}
        else:
            self._steps = {"*": list(script)}
        self._lock = threading.Lock()

    def left(self) -> int:
        """Scripted replies that nobody asked for."""
        return sum(len(steps) for steps in self._steps.values() if isinstance(steps, list))

    def answer(self, path: str, headers: Mapping[str, str], body: bytes) -> tuple[Http, float]:
        """One request -> the response and after how many seconds; the same for both transports."""
        request = json.loads(body or b"{}")
        asked = Asked(path, name_asked(request), headers, request)
        fault = fault_of(path, headers, request)
        with self._lock:
            self.asked.append(asked)
            if fault:
                self.faults.append(fault)
                return llm_replies.refusal(path, 400, fault), 0.0
            if enforces(request) and self._minds(asked.name):
                return llm_replies.refusal(path, 400, self.saying, "invalid_request_error"), 0.0
            step = self._step(asked)
        reply = step(asked) if callable(step) else step
        if reply.raw is not None:
            return (
                reply.status,
                {**reply.headers, "content-type": reply.content_type},
                reply.raw.encode(),
            ), reply.after_seconds
        if reply.status != 200:
            return llm_replies.refusal(path, reply.status, reply.error, reply.code, reply.headers), reply.after_seconds
        made = llm_replies.made(path, str(request["model"]), reply)
        return (200, {"content-type": "application/json", **reply.headers}, made), reply.after_seconds

    def _minds(self, name: str) -> bool:
        refused = self.refuses_schemas
        return refused if isinstance(refused, bool) else name in refused

    def _step(self, asked: Asked) -> Step:
        steps = self._steps.get(asked.name, self._steps.get("*"))
        if isinstance(steps, list):
            if steps:
                return steps.pop(0)
            steps = None
        if steps is None:
            self.faults.append(f"nothing is scripted for another {asked.name!r}")
            return Reply(status=400, error=f"nothing is scripted for another {asked.name!r}")
        return steps

    def transport(self) -> httpx2.AsyncBaseTransport:
        async def handle(request: httpx2.Request) -> httpx2.Response:
            import asyncio

            headers = {k.lower(): v for k, v in request.headers.items()}
            (status, reply_headers, body), seconds = self.answer(request.url.path, headers, request.content)
            await asyncio.sleep(seconds)
            return httpx2.Response(status, headers=reply_headers, content=body)

        return httpx2.MockTransport(handle)

    @contextmanager
    def serving(self) -> Iterator[str]:
        """-> its root, 'http://127.0.0.1:PORT'; OpenAI's clients want '/v1' after it."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


def _handler(fake: FakeLLM) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {k.lower(): v for k, v in self.headers.items()}
            (status, reply_headers, reply), seconds = fake.answer(self.path.split("?")[0], headers, body)
            time.sleep(seconds)
            try:
                self.send_response(status)
                for name, value in {**reply_headers, "content-length": str(len(reply))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply)
            except ConnectionError:
                self.close_connection = True  # the asker did not wait

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


def read_script(file: Path) -> Script:
    told = json.loads(re.sub(r"^\ufeff", "", file.read_text(encoding="utf-8")))
    if isinstance(told, list):
        return [Reply(**step) for step in told]
    return {k: [Reply(**s) for s in v] if isinstance(v, list) else Reply(**v) for k, v in told.items()}


def main(script: Path) -> None:
    """Serves until its standard input closes; ends with 1 and the faults on stderr if a request had any."""
    fake = FakeLLM(read_script(script))
    with fake.serving() as url:
        sys.stdout.write(url + "\n")
        sys.stdout.flush()
        sys.stdin.read()
    if fake.faults:
        sys.exit("\n".join(fake.faults))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
