"""A run that is killed goes on where it stopped and pays for nothing twice."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command import drafter
from tests.conftest import ROOT, warm_cache
from tests.servers.fault_server import FaultServer, serving
from tests.servers.planned_case import requests, write_case


def command(case: Path, server: FaultServer, *more: str) -> list[str]:
    address = ["--model", "good", "--base-url", server.url, "--concurrency", "1", "--writing", "sections", *more]
    return [sys.executable, str(ROOT / "cli.py"), "draft", str(case), "-o", str(case / "out"), "--force", *address]


@pytest.mark.parametrize("more", [(), ("--no-cache",)])
def test_kill_and_run_again(tmp_path: Path, more: tuple[str, ...]) -> None:
    case, sections = write_case(tmp_path / "case"), len([one for one in requests() if one.section.items])
    environment = {**os.environ, "XDG_CACHE_HOME": warm_cache(tmp_path / "cache")}
    with serving() as server:
        server.silent_after = 2
        first = subprocess.Popen(
            command(case, server, *more), env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 60
        while len(server.seen.bodies) < 3 and time.monotonic() < deadline:
            time.sleep(0.02)
        first.kill()
        first.wait()
        paid = len(server.seen.bodies)
        server.silent_after = None
        assert not (case / "out" / "report.docx").exists()
        assert drafter(*command(case, server, *more)[2:], env=environment).returncode == 0
    assert paid == 3
    # The third was on its way when the run died: it alone is asked again.
    assert len(server.seen.bodies) == sections + 1
    assert (case / "out" / "report.docx").exists()
    assert not list((tmp_path / "cache").rglob("run-*"))
