"""deploy/ as far as a machine without Docker and Windows can run it: what each file names is there, and what it runs does what it should."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import warm_cache
from tests.servers.ports import answering, free_port
from tests.web.servers import Server

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_KNOWN = {"FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD"}


def _help() -> str:
    command = [sys.executable, "-c", "from drafter.cli import main; main()", "serve", "--help"]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, timeout=60).stdout


def _serve_options(words: str) -> set[str]:
    return set(re.findall(r"--[a-z-]+", words))


# --- the image ---


def _image() -> list[tuple[str, str]]:
    """Instruction and what it says, continued lines joined, comments left out."""
    lines = [
        line for line in (DEPLOY / "Dockerfile").read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    whole = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [(line.split(" ", 1)[0], line.split(" ", 1)[1]) for line in whole.splitlines() if line.strip()]


def _said(*names: str) -> list[str]:
    return [words for name, words in _image() if name in names]


def test_the_image_is_made_of_known_steps_and_runs_as_nobody_in_particular() -> None:
    steps = _image()
    assert {name for name, _words in steps} <= _KNOWN
    assert all(re.match(r"python:3\.11-slim\b", words) for words in _said("FROM"))
    last = [name for name, _words in steps][max(at for at, (name, _words) in enumerate(steps) if name == "FROM") :]
    assert last.index("USER") > last.index("RUN") and _said("USER") == ["drafter"]
    assert "useradd" in " ".join(_said("RUN")) and not {"ADD", "SHELL"} & {name for name, _words in steps}


def test_what_the_image_copies_is_there_and_is_all_a_wheel_is_made_of() -> None:
    copied = [word for words in _said("COPY") if not words.startswith("--from") for word in words.split()[:-1]]
    assert all((ROOT / name).exists() for name in copied)
    named = {PROJECT["project"]["readme"], *PROJECT["project"]["license-files"]}
    built = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert {*named, *built["packages"], *built["force-include"], "pyproject.toml"} <= set(copied)


def test_the_image_installs_extras_there_are_and_starts_a_command_there_is() -> None:
    extras = re.search(r'"\.\[([a-z,]+)\]"', " ".join(_said("RUN")))
    assert extras and set(extras[1].split(",")) <= set(PROJECT["project"]["optional-dependencies"])
    assert json.loads(_said("ENTRYPOINT")[0])[0] in PROJECT["project"]["scripts"] and json.loads(_said("CMD")[0]) == [
        "serve"
    ]
    used = set(re.findall(r"(DRAFTER_[A-Z_]+)=", " ".join(_said("ENV"))))
    known = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "drafter").rglob("*.py"))
    assert used and all(name in known for name in used)
    assert _said("EXPOSE")[0] in re.sub(r"\s", "", _help()) or "8765" in _help()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server as the image sets it up (its address aside): folder and the rest from the environment, nothing kept elsewhere."""
    words = " ".join(_said("ENV"))
    given = dict(re.findall(r"(DRAFTER_[A-Z_]+|XDG_CACHE_HOME|PYTHON[A-Z]+)=(\S+)", words))
    folder = tmp_path_factory.mktemp("image")
    given |= {"DRAFTER_HOST": "127.0.0.1", "XDG_CACHE_HOME": warm_cache(folder / "tmp")}
    server = Server(folder / "cases", free_port(), environment=given)
    server.start()
    yield server
    server.stop()


def test_the_healthcheck_tells_a_running_server_from_a_dead_one(running: Server) -> None:
    told = re.search(r"CMD (\[.*\])", _said("HEALTHCHECK")[0])
    assert told
    command = json.loads(told[1])
    assert command[0] == "python"

    def healthy(port: int) -> bool:
        asked = [sys.executable, *(word.replace(":8765/", f":{port}/") for word in command[1:])]
        return subprocess.run(asked, capture_output=True, timeout=60).returncode == 0

    assert healthy(running.port) and not healthy(free_port())


# --- the unit ---


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze on this machine")
def test_the_unit_is_one_systemd_takes(tmp_path: Path) -> None:
    unit = (DEPLOY / "drafter.service").read_text(encoding="utf-8")
    command = re.search(r"^ExecStart=(\S+) (.*)$", unit, re.MULTILINE)
    assert command and command[2].split()[0] == "serve"
    here = tmp_path / "drafter.service"
    here.write_text(unit.replace(command[1], sys.executable), encoding="utf-8")
    verified = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(here)], capture_output=True, text=True, timeout=60
    )
    assert verified.returncode == 0 and "drafter.service:" not in verified.stderr, verified.stderr
    scored = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", str(here)], capture_output=True, text=True, timeout=60
    )
    level = re.search(r"exposure level for drafter\.service: ([\d.]+)", scored.stdout)
    assert level is None or float(level[1]) < 4, scored.stdout  # None: too old to look at a file


# --- the batch file of Windows ---


def _batch() -> list[str]:
    return (DEPLOY / "drafter.bat").read_bytes().decode("ascii").splitlines()


def test_the_batch_file_has_the_line_ends_its_labels_need() -> None:
    words = (DEPLOY / "drafter.bat").read_bytes()
    assert words.count(b"\n") == words.count(b"\r\n") and "*.bat -text" in (ROOT / ".gitattributes").read_text()


def test_what_the_batch_file_names_is_there() -> None:
    words = "\n".join(_batch())
    assert 'cd /d "%~dp0.."' in words  # from deploy/ to the folder the next names lie in
    assert all((ROOT / name).is_file() for name in re.findall(r"(?:-c |copy /y |fc /b )(\S+\.(?:txt|toml))", words))
    extras = re.search(r'"\.\[([a-z,]+)\]"', words)
    assert extras and set(extras[1].split(",")) <= set(PROJECT["project"]["optional-dependencies"])
    assert _serve_options(next(line for line in _batch() if "serve" in line)) <= _serve_options(_help())
    least = re.search(r"version_info < \((\d+), (\d+)\)", words)
    assert least and PROJECT["project"]["requires-python"] == f">={least[1]}.{least[2]}"


def _walked(true: set[str]) -> list[str]:
    """What the batch file runs when only the commands with one of these words succeed and only such files exist."""
    lines, ran, at = _batch(), [], 0
    labels = {line[1:].strip(): number for number, line in enumerate(lines) if line.startswith(":")}
    for _step in range(100):
        if at >= len(lines):
            return ran
        line, at = lines[at], at + 1
        if branch := re.match(r"if not exist (\S+|\".*?\") goto (\w+)", line):
            at = labels[branch[2]] if not any(word in branch[1] for word in true) else at
        elif line.startswith("goto "):
            at = labels[line.split()[1]]
        elif not line.startswith((":", "@echo", "rem ", "chcp", "cd ", "set ")):
            at = _run(line, true, ran, labels, at)
    raise AssertionError("the batch file turns in a circle")


def _run(line: str, true: set[str], ran: list[str], labels: dict[str, int], at: int) -> int:
    """One line of commands joined by && and ||; returns where it goes on."""
    well = True
    for joint, command in re.findall(r"(^|&& |\|\| )((?:(?!&& |\|\| ).)+)", line):
        if (joint == "&& " and not well) or (joint == "|| " and well):
            continue
        if command.startswith("goto "):
            return labels[command.split()[1]]
        ran.append(command.strip())
        well = any(word in command for word in true)
    return at


@pytest.mark.parametrize(
    ("true", "first", "last"),
    [
        ({"drafter.exe", "fc /b", "serve"}, "fc /b", "serve --open"),  # made before
        ({"py -3", "version_info", "pip", "copy", "serve"}, "py -3", "serve --open"),  # the first time
        ({"drafter.exe", "py -3", "version_info", "pip", "copy", "serve"}, "fc /b", "serve --open"),  # after an update
        ({"python -m venv", "version_info", "pip", "copy", "serve"}, "py -3", "serve --open"),  # without the launcher
        (set(), "py -3", "echo Python"),
        ({"py -3", "pip"}, "py -3", "echo Python"),  # too old
        ({"py -3", "version_info"}, "py -3", "echo The installation failed"),
    ],
)
def test_every_way_through_the_batch_file_ends_where_it_should(true: set[str], first: str, last: str) -> None:
    ran = [command for command in _walked(true) if command != "pause"]
    assert first in ran[0] and last in ran[-1]
    assert ("serve" in ran[-1]) == (not any("echo" in one for one in ran))


# --- the wheel ---


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel built here; what it depends on is lent by this one."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = [*pip, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, timeout=300)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True, timeout=120)
    python = folder / "venv" / "bin" / "python"
    lent = [path for path in sys.path if path.endswith("site-packages")]
    packages = next((folder / "venv" / "lib").glob("python*/site-packages"))
    (packages / "lent.pth").write_text("\n".join(lent), encoding="utf-8")
    wheel = next(folder.glob("drafter-*.whl"))
    install = [*pip, "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True, timeout=300)
    return folder / "venv"


def test_an_installed_page_has_all_its_parts(installed: Path, tmp_path: Path) -> None:
    """From another folder, as pipx leaves it: templates, static files, prompts and examples come with the wheel."""
    port = free_port()
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    process = subprocess.Popen(
        [str(installed / "bin" / "drafter"), "serve", "--port", str(port)], cwd=tmp_path, env=environment,
        stderr=(tmp_path / "log").open("w"),
    )  # fmt: skip
    try:
        home = answering(f"http://127.0.0.1:{port}/", process, (tmp_path / "log").read_text).decode()
        assert "云溪市财政局" in home  # the examples
        assets = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', home))
        assert len(assets) >= 3
        for path in sorted(assets):
            assert urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=60).status == 200
        for path in ("/check", "/rewrite", "/compare", "/gaps", "/settings"):
            assert "<h1>" in urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=60).read().decode()
    finally:
        process.terminate()
        process.wait(60)
    where = subprocess.run(
        [str(installed / "bin" / "python"), "-c", "import drafter; print(drafter.__file__)"], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )  # fmt: skip
    assert str(installed) in where.stdout
    package = Path(where.stdout.strip()).parent
    for part in ("web/templates", "web/static"):
        ours = {
            path.relative_to(ROOT / "drafter" / part) for path in (ROOT / "drafter" / part).rglob("*") if path.is_file()
        }
        theirs = {path.relative_to(package / part) for path in (package / part).rglob("*") if path.is_file()}
        assert ours == theirs
