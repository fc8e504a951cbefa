"""A server of its own for each module, a browser for all, and a visitor without a browser."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.web import material

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from tests.web.visitors import Visitor

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""


@dataclass
class Server:
    """A running `drafter serve`; told: what it says on standard error."""

    cases: Path
    port: int
    arguments: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)
    process: Any = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def told(self) -> str:
        return (self.cases.parent / "server.log").read_text(encoding="utf-8")

    def start(self) -> None:
        command = [
            sys.executable,
            "-c",
            "from drafter.cli import main; main()",
            "serve",
            "--cases",
            str(self.cases),
            "--port",
            str(self.port),
        ]
        log = (self.cases.parent / "server.log").open("a", encoding="utf-8")
        environment = {**os.environ, **self.environment}
        self.process = subprocess.Popen([*command, *self.arguments], stderr=log, stdout=log, cwd=ROOT, env=environment)
        for _attempt in range(600):
            try:
                urllib.request.urlopen(f"{self.url}/healthz", timeout=5).close()
                return
            except OSError:
                assert self.process.poll() is None, self.told
                time.sleep(0.1)
        raise AssertionError(f"the server did not start: {self.told}")

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for one person at his own machine; neither it nor its workers can reach anything else."""
    alone = {"PYTHONPATH": str(Path(__file__).parent / "alone")}
    made = Server(tmp_path_factory.mktemp("page") / "cases", free_port(), environment=alone)
    made.start()
    yield made
    made.stop()
    assert "tried to reach" not in made.told


@pytest.fixture(scope="module")
def open_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A server in this process that asks nobody who he is."""
    from tests.web.visitors import site

    with site(tmp_path_factory.mktemp("site") / "cases") as client:
        yield client


@pytest.fixture
def alone(open_server: TestClient) -> Visitor:
    """One person at his own machine, with nothing on it yet."""
    from tests.web.visitors import visitor

    shutil.rmtree(open_server.app.state.site.options.cases / "local", ignore_errors=True)  # type: ignore[attr-defined]
    return visitor(open_server)


@pytest.fixture
def users(tmp_path: Path) -> Iterator[TestClient]:
    """A server in this process with two users, made anew for each test."""
    from tests.web.visitors import site

    with site(tmp_path / "cases", "王科", "李科") as client:
        yield client


def _after_loading(press: Any) -> Any:
    """A press that waits until the page's scripts are there: before, nothing listens, and nobody's hand is so fast."""

    def waiting(one: Any, *given: Any, **named: Any) -> Any:
        one.wait_for()
        one.page.wait_for_load_state()
        return press(one, *given, **named)

    return waiting


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's chromium; `playwright install` is never run."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (extra dev)")
    if not CHROMIUM:
        pytest.skip("no chromium on this machine (make layout-tools installs it)")
    with pytest.MonkeyPatch.context() as patch, sync_api.sync_playwright() as running:
        for press in ("click", "dblclick"):
            patch.setattr(sync_api.Locator, press, _after_loading(getattr(sync_api.Locator, press)))
        made = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def page(browser: Any, server: Server) -> Iterator[Any]:
    """A new visitor's page; ends with an error if the page had one, or asked for anything outside the server."""
    context = browser.new_context(locale="zh-CN", viewport={"width": 1366, "height": 768}, accept_downloads=True)
    made = context.new_page()
    made.set_default_timeout(60_000)
    faults: list[str] = []
    made.on("pageerror", lambda error: faults.append(f"error: {error}"))
    made.on("console", lambda said: faults.append(f"console: {said.text}") if _is_fault(said) else None)
    made.on("request", lambda asked: faults.append(f"outside: {asked.url}") if not _is_ours(asked.url) else None)
    made.base = server.url
    yield made
    context.close()
    assert faults == []


def _is_fault(said: Any) -> bool:
    """An answer with 4xx is told by the browser as an error, and is the page's own way of saying what is wrong."""
    return said.type == "error" and not re.search(r"status of 4\d\d", said.text)


def _is_ours(url: str) -> bool:
    return bool(re.match(r"http://127\.0\.0\.1:\d+/|data:|blob:|about:", url))


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A small case of a vocational school, to be uploaded."""
    (tmp_path / "case.yaml").write_text(material.CASE, encoding="utf-8")
    (tmp_path / "要点.md").write_text(material.NOTES, encoding="utf-8")
    return [tmp_path / "case.yaml", tmp_path / "要点.md"]
