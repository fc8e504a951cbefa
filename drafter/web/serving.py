"""Starts the server; where others can reach it, somebody must say who may."""

from __future__ import annotations

import secrets
import threading
import webbrowser
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.telling import tell
from drafter.web.app import create
from drafter.web.options import Options


def with_token(options: Options) -> Options:
    """The options; a server that others can reach and that has no users gets a token, which is told."""
    from dataclasses import replace

    if options.is_local or options.token or options.has_users:
        return options
    return replace(options, token=secrets.token_urlsafe(18))


def sweep(cases: Path) -> None:
    """Takes away what a server that was killed while writing left: whole files only are ever read, so nothing is lost."""
    for left in cases.glob("*/*/.page/.*.part"):
        left.unlink(missing_ok=True)


def serve(options: Options, *, opened: bool = False) -> None:
    """Serves until it is ended.

    Raises:
        InputError: the address is taken or cannot be bound to.
    """
    import uvicorn

    options = with_token(options)
    sweep(options.cases)
    host = f"[{options.host}]" if ":" in options.host else options.host
    address = f"http://{host}:{options.port}/"
    server = uvicorn.Server(
        uvicorn.Config(
            create(options), host=options.host, port=options.port, access_log=False, log_level="warning", server_header=False,
            timeout_graceful_shutdown=3, proxy_headers=bool(options.names),
        )
    )  # fmt: skip
    tell(_("案例存放在 {cases}，请用浏览器打开 {address}").format(address=address, cases=options.cases))
    if options.token:
        tell(_("访问口令：{token}").format(token=options.token))
    if opened:
        threading.Timer(1.0, webbrowser.open, [address]).start()
    try:
        server.run()
    except SystemExit as error:
        if error.code:
            what = _("{address} 打不开，可能已被占用").format(address=address)
            raise InputError.one("serve", what, _("用 --port 换一个端口")) from error
