"""Ctrl-C while a server says nothing: the program ends at once, and what was accepted is not asked for again."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

from tests.command import drafter
from tests.conftest import warm_cache
from tests.e2e.test_resume import command
from tests.servers.fault_server import serving
from tests.servers.planned_case import requests, write_case


def test_a_silent_server_does_not_hold_the_program(tmp_path: Path) -> None:
    case = write_case(tmp_path / "case")
    environment = {**os.environ, "XDG_CACHE_HOME": warm_cache(tmp_path / "cache")}
    with serving() as server:
        server.silent_after = 2
        run = subprocess.Popen(
            command(case, server), env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        deadline = time.monotonic() + 60
        while len(server.seen.bodies) < 3 and time.monotonic() < deadline:
            time.sleep(0.02)
        run.send_signal(signal.SIGINT)
        _shown, told = run.communicate(timeout=60)
        server.silent_after = None
        assert run.returncode == 130
        assert "已中止" in told and "Traceback" not in told
        assert not (case / "out").exists()
        assert drafter(*command(case, server)[2:], env=environment).returncode == 0
        assert len(server.seen.bodies) == len([one for one in requests() if one.section.items]) + 1
