"""Ways to a server that do not lead there: one clear line, exit 3, and the composer's draft all the same."""

from __future__ import annotations

import http.server
import os
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.command import Done, drafter
from tests.servers.planned_case import write_case


class _Handler(http.server.BaseHTTPRequestHandler):
    reply = staticmethod(lambda handler: None)

    def log_message(self, *_given: object) -> None:
        """Silence."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        type(self).reply(self)


@contextmanager
def serving(reply: object, certificate: Path | None = None) -> Iterator[int]:
    handler = type("Handler", (_Handler,), {"reply": staticmethod(reply)})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def drafted(place: Path, *options: str, **env: str) -> Done:
    case = write_case(place / "case")
    own = {
        k: v
        for k, v in os.environ.items()
        if not k.lower().endswith("_proxy") and not k.startswith(("OPENAI", "DRAFTER"))
    }
    env = {**own, "XDG_CACHE_HOME": str(place / "cache"), **env}
    done = drafter("draft", case, "-o", place / "out", "--model", "any", *options, env=env)
    assert (place / "out" / "report.docx").exists()
    return done


def _huge(handler: http.server.BaseHTTPRequestHandler) -> None:
    """A body without end, as long as somebody reads."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    try:
        handler.wfile.write(b'{"choices":[{"message":{"content":"')
        for _turn in range(4096):
            handler.wfile.write(b"x" * (1 << 20))
    except OSError:
        return


def test_a_body_without_end(tmp_path: Path) -> None:
    with serving(_huge) as port:
        done = drafted(tmp_path, "--base-url", f"http://127.0.0.1:{port}/v1", "--concurrency", "8")
    assert done.returncode == 3 and "离线" in done.stderr


def test_a_certificate_nobody_signed(tmp_path: Path) -> None:
    made = tmp_path / "own.pem"
    tool = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    try:
        subprocess.run(
            [*tool, "-keyout", str(made), "-out", str(tmp_path / "cert.pem")], check=True, capture_output=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no openssl to make a certificate with")
    made.write_bytes(made.read_bytes() + (tmp_path / "cert.pem").read_bytes())
    with serving(_huge, made) as port:
        done = drafted(tmp_path, "--base-url", f"https://localhost:{port}/v1")
    assert done.returncode == 3 and "证书" in done.stderr


@pytest.mark.parametrize(
    ("name", "value"), [("ALL_PROXY", "socks5://127.0.0.1:9"), ("HTTPS_PROXY", "http://127.0.0.1:9")]
)
def test_a_proxy_that_is_not_there(name: str, value: str, tmp_path: Path) -> None:
    done = drafted(tmp_path, "--base-url", "https://model.invalid/v1", "--timeout", "5", **{name: value})
    assert done.returncode == 3 and ("代理" in done.stderr or "连不上" in done.stderr)


def test_nobody_listens(tmp_path: Path) -> None:
    done = drafted(tmp_path, "--base-url", "http://127.0.0.1:9/v1")
    assert done.returncode == 3 and "127.0.0.1" in done.stderr
