"""`drafter serve` as a program of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.servers.ports import answering

ROOT = Path(__file__).resolve().parents[2]


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
    def own(self) -> Path:
        """Where the cases of somebody alone at his machine lie."""
        return self.cases / "local"

    @property
    def told(self) -> str:
        return (self.cases.parent / "server.log").read_text(encoding="utf-8")

    def start(self) -> None:
        told = (self.cases.parent / "server.log").open("a", encoding="utf-8")
        command = [sys.executable, "-c", "from drafter.cli import main; main()", "serve", *self.arguments]
        command += ["--cases", str(self.cases), "--port", str(self.port)]
        environment = {**os.environ, **self.environment}
        self.process = subprocess.Popen(command, stderr=told, stdout=told, cwd=ROOT, env=environment)
        answering(f"{self.url}/healthz", self.process, lambda: self.told)

    def clear(self) -> None:
        """Takes away whatever cases lie there; a worker that still writes into one of them finds it gone."""
        gone = self.cases.parent / "gone"
        if self.own.exists():
            self.own.rename(gone)
            shutil.rmtree(gone, ignore_errors=True)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(60)
