"""Where a model is: on this machine, on the office network, or outside."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit, urlunsplit

from drafter.core.errors import InputError
from drafter.core.messages import _

Reach = Literal["loopback", "intranet", "remote"]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A server's base URL. host: as shown to the user before the first request. Nothing is resolved: a name is judged as written."""

    url: str
    host: str
    reach: Reach


def endpoint_of(url: str) -> Endpoint:
    """Reads a base URL such as http://127.0.0.1:8000/v1.

    Raises:
        InputError: it is no http(s) URL, or it carries a user name or key.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise _bad(url, _("不是合格的网址")) from error
    if parts.scheme not in ("http", "https") or not host:
        raise _bad(url, _("应以 http:// 或 https:// 开头"))
    if parts.username or parts.password or parts.query:
        raise InputError.one("--base-url", _("网址里不能带用户名、密码或参数"), _("密钥请放在环境变量 OPENAI_API_KEY"))
    shown = f"{host}:{port}" if port else host
    path = (
        parts.path.rstrip("/").removesuffix("/chat/completions").removesuffix("/completions")
    )  # pasted whole from a manual
    return Endpoint(urlunsplit((parts.scheme, parts.netloc, path, "", "")), shown, _reach(host))


def has_version(url: str) -> bool:
    """Whether a base URL names the version of the interface, as nearly all do (…/v1)."""
    return re.search(r"/v\d+(?:beta\d*)?(?:/|$)", urlsplit(url).path) is not None


def with_version(endpoint: Endpoint) -> Endpoint:
    """The same server under /v1."""
    return Endpoint(f"{endpoint.url}/v1", endpoint.host, endpoint.reach)


def service_of(endpoint: Endpoint) -> str:
    """Which service of its host an endpoint is: the same with and without the version, another for another path (/trial/v1, /work/v1)."""
    return endpoint.host + re.sub(r"/v\d+(?:beta\d*)?$", "", urlsplit(endpoint.url).path)


def _reach(host: str) -> Reach:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        if host == "localhost":
            return "loopback"
        return (
            "intranet" if "." not in host or host.endswith((".local", ".lan", ".internal", ".intranet")) else "remote"
        )
    if address.is_loopback:
        return "loopback"
    return "intranet" if address.is_private or address.is_link_local else "remote"


def _bad(url: str, what: str) -> InputError:
    return InputError.one(f"--base-url {url[:80]}", what, _("例如 http://127.0.0.1:8000/v1"))
