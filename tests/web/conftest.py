"""One server and one browser for all that is shown on the page, emptied before each test; and visitors without a browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.servers.ports import free_port
from tests.web import material
from tests.web.places import Places
from tests.web.servers import Server
from tests.web.visitors import emptied, site, visitor

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from tests.web.visitors import Visitor

# The first has no windows around its pages: it costs less than half of what the others do.
_BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")
CHROMIUM = next(filter(None, map(shutil.which, _BROWSERS)), "")
USERS = ("王科", "李科")


@pytest.fixture(scope="package")
def one_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for one person at his own machine; neither it nor its workers can reach anything else."""
    alone = {"PYTHONPATH": str(Path(__file__).parent / "alone")}
    made = Server(tmp_path_factory.mktemp("page") / "cases", free_port(), environment=alone)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def server(one_server: Server) -> Iterator[Server]:
    """That server with nothing on it yet."""
    one_server.clear()
    yield one_server
    assert "tried to reach" not in one_server.told


@pytest.fixture(scope="package")
def every_place(one_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Places:
    return Places(one_server, tmp_path_factory.mktemp("places"))


@pytest.fixture
def places(every_place: Places, server: Server) -> Places:
    """Cases on that server: what was brought about once is copied from then on."""
    return every_place


@pytest.fixture(scope="package")
def open_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A server in this process that asks nobody who he is."""
    with site(tmp_path_factory.mktemp("site") / "cases") as client:
        yield client


@pytest.fixture
def open_server(open_site: TestClient) -> TestClient:
    """That server with nothing on it yet."""
    return emptied(open_site)


@pytest.fixture
def alone(open_server: TestClient) -> Visitor:
    """One person at his own machine."""
    return visitor(open_server)


@pytest.fixture(scope="package")
def users_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, str]]:
    cases = tmp_path_factory.mktemp("users") / "cases"
    with site(cases, *USERS) as client:
        yield client, (cases / "users.json").read_text(encoding="utf-8")


@pytest.fixture
def users(users_site: tuple[TestClient, str]) -> TestClient:
    """A server in this process with two users, nothing of theirs on it yet."""
    return emptied(*users_site)


def _after_loading(press: Any) -> Any:
    """A press that waits until the page's scripts are there: before, nothing listens, and nobody's hand is so fast."""

    def waiting(one: Any, *given: Any, **named: Any) -> Any:
        one.wait_for()
        one.page.wait_for_load_state()
        return press(one, *given, **named)

    return waiting


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """Debian's chromium; `playwright install` is never run. While it is there its loop runs in this thread: no `asyncio.run` of other rooms would."""
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
    context = browser.new_context(
        locale="zh-CN", viewport={"width": 1366, "height": 768}, accept_downloads=True, reduced_motion="reduce"
    )
    made = context.new_page()
    made.set_default_timeout(180_000)  # milliseconds; a busy machine is no failure
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
