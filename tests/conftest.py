"""Fixtures every test may use."""

from __future__ import annotations

import gc
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from drafter.core import compiled, patterns
from drafter.core.remembered import Store
from tests.tables import pytest_addoption, pytest_pycollect_makeitem, pytest_terminal_summary  # noqa: F401  a plugin's hooks

# Some images switch it off: each run would compile every test anew, and each of the hundreds of processes a run starts what it imports.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
gc.set_threshold(200_000, 20, 20)  # as the command line does
patterns.sharpen()  # as the command line and its workers do, and before any pattern is made


class _Patterns(Store):
    """Of earlier runs, as long as what compiles them is the same: five seconds of every run."""

    _of = str(max(Path(str(one.__file__)).stat().st_mtime_ns for one in (compiled, patterns)))

    def get(self, key: tuple[str, ...]) -> Any:
        return super().get((*key, self._of))

    def add(self, key: tuple[str, ...], value: Any) -> None:
        super().add((*key, self._of), value)


_kept = _Patterns("tests")
compiled.remember_patterns(_kept)

from drafter.office.legacy import find_libreoffice  # noqa: E402

settings.register_profile("drafter", deadline=None)  # a busy machine is no failure
settings.load_profile("drafter")


ROOT = Path(__file__).resolve().parent.parent


def warm_cache(folder: Path) -> str:
    """A cache of one's own with the code and patterns this checkout keeps already: a cold start takes seconds and is shown elsewhere."""
    (folder / "drafter").mkdir(parents=True, exist_ok=True)
    ours = Path(Store("*")._file)  # files are replaced, never written into, so one may stand in two folders
    for kept in ours.parent.glob(ours.name):
        if not (own := folder / "drafter" / kept.name).exists():
            try:
                own.hardlink_to(kept)
            except OSError:  # another file system
                shutil.copy2(kept, own)
    return str(folder)


# Files of tests that share what costs seconds to make go to one worker together; otherwise each file goes to the next that is free.
_SHARED = {
    **{f"tests/web/test_{name}.py": "places" for name in ("every_page", "two_presses", "by_hand")},
    **{f"tests/unit/test_{name}.py": "sources" for name in ("circles", "house", "one_word")},
}
# What takes long comes first, so that no worker is left alone with it; a browser waits as much as it works, so that what reckons goes beside it.
_LONG_FIRST = ("places", "e2e", "web", "layout", "contract", "quality", "property", "unit")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    ranks = {name: rank for rank, name in enumerate(_LONG_FIRST)}

    def rank(item: pytest.Item) -> int:
        file = item.nodeid.partition("::")[0]
        return ranks.get(_SHARED.get(file, ""), ranks.get(file.split("/")[1], -1))

    items.sort(key=rank)


def pytest_configure(config: pytest.Config) -> None:
    """Of a test that passes a worker tells that it passed and nothing else: six messages a test were as dear as many a test."""
    teller: Any = _teller(config)
    if teller is None or config.option.verbose > 0 or config.option.durations is not None:
        return
    told = teller.sendevent

    def news(name: str, **what: Any) -> None:
        if name not in ("logstart", "logfinish") and not _is_expected(what.get("data", {})):
            told(name, **what)

    teller.sendevent = news


def _teller(config: pytest.Config) -> Any:
    """What sends a worker's messages; none in a run without workers."""
    named = (one for one in config.pluginmanager.get_plugins() if type(one).__name__ == "WorkerInteractor")
    return next(named, None)


def _is_expected(report: Mapping[str, Any]) -> bool:
    """Whether nothing was shown before or after a test and nothing went wrong there."""
    return report.get("outcome") == "passed" and report["when"] != "call" and not report["sections"]


class _Numbered(list[str]):
    """A list that knows where each of its names stands: each of twenty thousand tests is looked up once."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(names)
        self._places = {name: at for at, name in enumerate(self)}

    def index(self, name: str, *_between: Any) -> int:
        return self._places[name]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """What is made once a file (a server, an environment, a folder of files) is made by one worker."""
    from xdist.scheduler import LoadFileScheduling

    class Shares(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file: str = super()._split_scope(nodeid)
            return _SHARED.get(file, file)

        def add_node_collection(self, node: Any, collection: Any) -> None:
            super().add_node_collection(node, collection)
            self.registered_collections[node] = _Numbered(collection)

        def mark_test_complete(self, node: Any, item_index: int, duration: float = 0) -> None:
            """A finished test goes: how many are left is counted after each message, six times a test."""
            nodeid = self.registered_collections[node][item_index]
            own = self.assigned_work[node]
            scope = self._split_scope(nodeid)
            del own[scope][nodeid]
            if not own[scope]:
                del own[scope]
            self._reschedule(node)

    config.option.loadscopereorder = False  # by the number of tests, that is: the shortest are the most
    return Shares(config, log)


def pytest_collection_finish() -> None:
    """Ten thousand collected tests stay: the collector of cycles need not look through them again and again."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    _kept.save()
    gc.collect()  # once: two of pytest's plugins do so in turn, and each would look through all that stays
    gc.freeze()


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., None]:
    """libreoffice(kind, folder, files…) converts into the folder; its profile, which costs as much as a file, is made once."""
    program = find_libreoffice()
    if program is None:
        pytest.skip("LibreOffice is not installed (make layout-tools)")
    profile = (tmp_path_factory.mktemp("libreoffice") / "profile").as_uri()

    def convert(kind: str, folder: Path, *files: Path) -> None:
        command = [program, "--headless", f"-env:UserInstallation={profile}", "--convert-to", kind]
        subprocess.run(
            [*command, "--outdir", str(folder), *map(str, files)], check=True, capture_output=True, timeout=240
        )

    return convert


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports and gold, which the project does not ship; tests that need it are skipped without it."""
    folder = Path(os.environ.get("DRAFTER_SHARED", ROOT.parent / "shared"))
    if not (folder / "corpus").is_dir():
        pytest.skip("the shared corpus is not beside the project (set DRAFTER_SHARED)")
    return folder


@pytest.fixture(autouse=True, scope="session")
def loopback_only() -> Iterator[None]:
    """No test connects to, or asks the name of, anything but this machine."""
    connect, connect_ex, resolve = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def checked(address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else address
        name = host.decode() if isinstance(host, bytes) else host
        if isinstance(address, tuple) and not (name in (None, "", "localhost", "::1") or str(name).startswith("127.")):
            raise AssertionError(f"a test tried to reach {name}")

    def own_connect(self: socket.socket, address: Any) -> None:
        checked(address)
        connect(self, address)

    def own_connect_ex(self: socket.socket, address: Any) -> int:
        checked(address)
        return connect_ex(self, address)

    def own_resolve(host: Any, *rest: Any, **more: Any) -> Any:
        checked((host, 0))
        return resolve(host, *rest, **more)

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", own_connect)
    patch.setattr(socket.socket, "connect_ex", own_connect_ex)
    patch.setattr(socket, "getaddrinfo", own_resolve)
    yield
    patch.undo()
