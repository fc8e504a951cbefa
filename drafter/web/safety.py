"""What every request passes before anything else sees it: the host it names, who sends it, the mark of its form, its size; and the headers of every answer."""

from __future__ import annotations

import ipaddress
import re
import socket
import sys
import time
from http.cookies import CookieError, SimpleCookie
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from drafter.core.messages import _, speaking
from drafter.web import access
from drafter.web.access import ALONE, COOKIE, Keys, Session
from drafter.web.breaking import tell_break
from drafter.web.options import MEGABYTE, Options, is_loopback

_SAFE = frozenset(("GET", "HEAD"))
# A name or an address with a port, and nothing that a reader of addresses could take for another.
_HOST = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([0-9A-Za-z._-]+))(?::[0-9]{1,5})?")
_OPEN = re.compile(r"/(?:static/.+|login|language|healthz)")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'self'"
)
LANGUAGE_COOKIE = "drafter_lang"


class Guard:
    """The outermost layer. An answer's own Content-Security-Policy stands (the preview needs another)."""

    def __init__(self, app: ASGIApp, options: Options, keys: Keys) -> None:
        self.app, self.options, self.keys = app, options, keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        headers, begun = Headers(scope=scope), time.monotonic()
        cookies = _cookies(headers)
        lang = cookies.get(LANGUAGE_COOKIE, "")
        session = self._session(cookies.get(COOKIE, ""))
        fresh = session is None
        session = session or self._newcomer()
        scope["drafter.session"], scope["drafter.mark"] = session, self.keys.form_mark(session)
        sender = _Sender(send, scope, self.keys.sign(session) if fresh else "")
        with speaking(lang if lang in ("zh", "en") else ""):
            refused = self._refused(scope, headers, session)
            await _answered(refused or self.app, scope, _Limited(receive, self._limit(headers, session)), sender)
        _log(scope, session, sender.status, time.monotonic() - begun)

    def _newcomer(self) -> Session:
        return access.new_session(ALONE, self.keys.door("")) if self.options.is_open else access.new_session()

    def _session(self, cookie: str) -> Session | None:
        """The visitor's session; one whose user is gone, or has another password by now, is none."""
        session = self.keys.read(cookie) if cookie else None
        if session is None or not session.user:
            return session
        return session if access.still_in(self.options, self.keys, session) else None

    def _refused(self, scope: Scope, headers: Headers, session: Session) -> Response | None:
        if not self._is_known_host(headers.get("host", "")):
            return PlainTextResponse(_("不是这台服务器的名字"), 421)
        path, changes = scope["path"], scope["method"] not in _SAFE
        if changes and not _is_same_origin(headers, scope):
            return PlainTextResponse(_("请求来自别的网站，已拒绝"), 403)
        if not changes and _is_fetched_elsewhere(headers):
            return PlainTextResponse(_("请求来自别的网站，已拒绝"), 403)
        if changes and not access.same(headers.get("x-form-mark", ""), scope["drafter.mark"]):
            return PlainTextResponse(_("页面过期了，请刷新后再试"), 403)
        if not session.user and not _OPEN.fullmatch(path):
            if changes or headers.get("hx-request"):
                return PlainTextResponse(_("请先登录"), 401, {"HX-Redirect": "/login"})
            return RedirectResponse("/login", 303)
        if int(headers.get("content-length") or 0) > self._limit(headers, session):
            return PlainTextResponse(_("一次上传的文件太大了"), 413)
        return None

    def _is_known_host(self, host: str) -> bool:
        """A name an attacker can point at this machine is refused; an address in figures cannot be pointed anywhere."""
        written = _HOST.fullmatch(host)
        name = (written[1] or written[2]) if written else ""
        try:
            ipaddress.ip_address(name)
            return True
        except ValueError:
            known = {"localhost", *(one.lower() for one in self.options.names)}
            if not is_loopback(self.options.host):
                known |= {socket.gethostname().lower(), self.options.host.lower()}
            return name.lower() in known

    def _limit(self, headers: Headers, session: Session) -> int:
        """Nobody sends files before he has said who he is."""
        many = session.user and headers.get("content-type", "").startswith("multipart/form-data")
        return self.options.max_upload if many else MEGABYTE


def _cookies(headers: Headers) -> dict[str, str]:
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}


def _is_same_origin(headers: Headers, scope: Scope) -> bool:
    """What browsers say of where a request comes from; what says nothing (curl) must still bring the form's mark."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == headers.get("host")


def _is_fetched_elsewhere(headers: Headers) -> bool:
    """Another site's page asks for a piece of ours; a person who follows a link from there is welcome."""
    return headers.get("sec-fetch-site") in ("cross-site", "same-site") and headers.get("sec-fetch-mode") != "navigate"


async def _answered(handler: ASGIApp, scope: Scope, receive: _Limited, sender: _Sender) -> None:
    """An error nobody foresaw is answered in words, and the log is told where it broke, never with what."""
    try:
        await handler(scope, receive, sender)
    except Exception as error:  # whatever a handler breaks on, a visitor gets a plain page and no traceback
        if not receive.is_over:
            tell_break(error)
        if sender.status:
            return  # half an answer is out: the connection ends
        words = (
            (_("一次上传的文件太大了"), 413) if receive.is_over else (_("处理时出错，已记下。请换一个文件再试"), 500)
        )
        await PlainTextResponse(*words)(scope, receive, sender)


class _Sender:
    """Puts the headers of every answer on, and remembers how it went."""

    def __init__(self, send: Send, scope: Scope, cookie: str) -> None:
        self._send, self._scope, self._cookie, self.status = send, scope, cookie, 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self._dress(MutableHeaders(scope=message))
        await self._send(message)

    def _dress(self, headers: MutableHeaders) -> None:
        headers.setdefault("Content-Security-Policy", POLICY)
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "no-referrer"
        headers["Cross-Origin-Opener-Policy"] = headers["Cross-Origin-Resource-Policy"] = "same-origin"
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
        if not self._scope["path"].startswith("/static/"):
            headers["Cache-Control"] = "no-store"
        if self._cookie and COOKIE not in headers.get("set-cookie", ""):
            headers.append("Set-Cookie", cookie_header(COOKIE, self._cookie, self._scope))


def cookie_header(name: str, value: str, scope: Scope) -> str:
    secure = "; Secure" if scope.get("scheme") == "https" else ""
    return f"{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={access.DAYS * 86400}{secure}"


class _Limited:
    """A body that is longer than it may be ends the request, whatever its header said."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive, self._left = receive, limit

    @property
    def is_over(self) -> bool:
        return self._left < 0

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self.is_over:
            return {"type": "http.disconnect"}
        return message


def _log(scope: Scope, session: Session, status: int, seconds: float) -> None:
    """When, who, which kind of page, how it went: never what was in it, nor the names of cases and files."""
    route: Any = scope.get("route")
    path = getattr(route, "path", "") or ("/static" if scope["path"].startswith("/static/") else "-")
    if path in ("/static", "/healthz"):
        return
    when = time.strftime("%Y-%m-%d %H:%M:%S")
    print(
        f"{when} {session.user or '-'} {scope['method']} {path} {status} {seconds * 1000:.0f}ms",
        file=sys.stderr,
        flush=True,
    )
