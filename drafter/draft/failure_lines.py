"""Failures of a connection or a server in one line: what happened and what to do, never a library's own words."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Any

from drafter.core.messages import _
from drafter.draft.failures import without_keys
from drafter.draft.wire import error_words

_QUOTA = re.compile(
    r"insufficient_quota|exceeded your current quota|insufficient[ _]balance|arrear|billing|余额|欠费|额度|配额",
    re.IGNORECASE,
)
_NO_MODEL = re.compile(
    r"model.{0,80}(?:not (?:found|exist)|does not exist|not supported|unknown)|no such model|unknown model|模型.{0,20}不存在",
    re.IGNORECASE,
)
_MODERATED = re.compile(
    r"inappropriate content|data_inspection|content[_ ](?:filter|policy|management)|responsible ?ai|sensitive|敏感|不安全|内容(?:安全|审[核查])|违规|不合规",
    re.IGNORECASE,
)
_TOO_LONG = re.compile(
    r"context[_ ]length|maximum context|context (?:size|window)|too long|n_ctx|input length|reduce the length|(?:输入|提示).{0,8}(?:过长|太长)|上下文.{0,4}(?:长度|窗口)|token.{0,8}超(?:过|出|长)",
    re.IGNORECASE,
)
PROXIES = ("ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY")


def chain(error: BaseException) -> Iterator[BaseException]:
    """An error and everything it came from."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or one.__context__


def is_quota(words: str) -> bool:
    """Whether a refusal says that the account is empty: waiting does not fill it."""
    return bool(_QUOTA.search(words))


def is_moderated(words: str) -> bool:
    """Whether the service's own censorship stopped a request: asking in another manner changes nothing."""
    return bool(_MODERATED.search(words))


def is_too_long(words: str) -> bool:
    return bool(_TOO_LONG.search(words))


def is_no_model(words: str) -> bool:
    return bool(_NO_MODEL.search(words))


def server_words(error: Any, *secrets: str) -> str:
    """What the server itself said, one line, without keys."""
    body = getattr(error, "body", None)
    words = error_words(body) or (body if isinstance(body, str) and not body.lstrip().startswith("<") else "")
    if not words:
        words = re.sub(r"^Error code: \d+(?: - )?", "", str(error))
        words = error_words(words.replace("'", '"')) or ("" if words.lstrip().startswith(("{", "<")) else words)
    return without_keys(words, *secrets)


def status_words(status: int, words: str, model: str) -> str:
    """What a status means for the person who sees it; "" where the server's words are enough."""
    if is_quota(words):
        return _("账户余额或额度已用尽，请充值或换一个密钥")
    if status == 404 and is_no_model(words):
        return _("服务上没有模型 {model}，请核对名字").format(model=model)
    if is_moderated(words):
        return _("服务的内容审查没有让这一节通过")
    if is_too_long(words):
        return _("请求太大，请减少素材或换上下文更长的模型")
    if 300 <= status < 400:
        return _("服务把请求转到别的网址，请核对网址")
    return {
        401: _("密钥不对或没有给，请检查环境变量 OPENAI_API_KEY（或该服务自己的）"),
        402: _("账户余额或额度已用尽，请充值或换一个密钥"),
        403: _("服务拒绝访问：密钥没有使用这个模型的权限"),
        404: _("网址或模型名不对；网址通常以 /v1 结尾"),
        405: _("网址不对；网址通常以 /v1 结尾"),
        407: _("代理要求登录，请检查 HTTPS_PROXY"),
        413: _("请求太大，请减少素材或换上下文更长的模型"),
        429: _("请求太频繁，请用 --rate 或 --concurrency 放慢"),
    }.get(status, _("服务出错，请稍后再试") if status >= 500 else "")


def connection_words(error: BaseException, host: str) -> tuple[str, bool]:
    """What kept a connection from coming about, and whether another try may help."""
    words = " ".join(str(one) for one in chain(error))
    names = {type(one).__name__ for one in chain(error)}
    lower = words.lower()
    if "certificate" in lower:
        return _("{host} 的证书不受信任（多为自签名）：把单位的根证书存成文件，设环境变量 SSL_CERT_FILE 指向它").format(
            host=host
        ), False
    if "wrong_version_number" in lower or ("ssl" in lower and "record layer" in lower):
        return _("{host} 不是 https 服务，请把网址改成 http://").format(host=host), False
    if "ProxyError" in names or ("proxy" in lower and "connect" in lower):
        return _("连不上代理（{names}），请检查或取消这些环境变量").format(names=_("、").join(proxies_set())), False
    if any(
        sign in lower
        for sign in (
            "name or service not known",
            "nodename nor servname",
            "getaddrinfo",
            "temporary failure in name resolution",
            "no address associated",
        )
    ):
        return _("找不到主机 {host}，请检查网址和网络").format(host=host), False
    if names & {"ConnectError", "ConnectTimeout"}:
        return _("连不上 {host}，请检查网址和服务是否已启动").format(host=host), "ConnectTimeout" in names
    if any("Timeout" in name for name in names):
        return _("{host} 没有在限时内回复，可用 --timeout 加长").format(host=host), True
    return _("与 {host} 的连接中断").format(host=host), True


def proxy_words(error: BaseException) -> str:
    """Why a proxy of the environment cannot be used at all."""
    if "socks" in str(error).lower():
        return _(
            "环境变量 {names} 指向 SOCKS 代理，本机没有所需组件：pip install socksio，或取消该变量、改用 http 代理"
        ).format(names=_("、").join(proxies_set()))
    return _("代理设置不能用（{names}），请写成 http://主机:端口，或取消").format(names=_("、").join(proxies_set()))


def proxies_set() -> list[str]:
    """The environment's proxy variables that are set, by name; their values may hold passwords."""
    return [name for base in PROXIES for name in (base, base.lower()) if os.environ.get(name)] or ["HTTPS_PROXY"]
