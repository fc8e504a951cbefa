"""`drafter serve`: the page in the browser, for people who never open a terminal."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import Any

import click

from drafter.cli.model_address import address_of
from drafter.core.errors import InputError
from drafter.core.messages import _


@click.command()
@click.option(
    "--host", default="127.0.0.1", show_default=True, envvar="DRAFTER_HOST", help="监听的地址；默认只有本机能打开"
)
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8765, show_default=True, envvar="DRAFTER_PORT", help="端口"
)
@click.option(
    "--cases",
    type=click.Path(path_type=Path),
    envvar="DRAFTER_CASES",
    help="案例存放的文件夹（默认在用户数据文件夹下）",
)
@click.option("--token", default="", envvar="DRAFTER_TOKEN", help="访问口令；别的机器能打开而没有用户时自动生成一个")
@click.option("--add-user", "user", help="添加用户或改密码（密码从终端或 DRAFTER_PASSWORD 读取），不启动服务")
@click.option(
    "--name", "names", multiple=True, envvar="DRAFTER_NAMES", help="这台服务器的域名，可多次给出；别的名字一律拒绝"
)
@click.option("--retention", type=click.IntRange(0), default=0, help="多少天没动过的案例自动删除，0 为不删")
@click.option("--workers", type=click.IntRange(0), default=0, help="同时处理几件（默认按机器）")
@click.option("--model", envvar="DRAFTER_MODEL", default="", help="所有人共用的模型名；不给则各人在设置页里填")
@click.option("--base-url", envvar="DRAFTER_BASE_URL", default="", help="共用模型的网址")
@click.option("--open", "opened", is_flag=True, help="启动后打开浏览器")
def command(user: str | None, cases: Path | None, model: str, base_url: str, opened: bool, **given: Any) -> None:
    """在浏览器里起草和核对：素材 → 读懂了什么 → 初稿 → 取走。

    默认只有本机能打开；给出 --host 后，别的机器凭口令或用户名、密码打开。
    """
    try:
        options, serving = (importlib.import_module(f"drafter.web.{name}") for name in ("options", "serving"))
    except ImportError as error:
        raise InputError.one("serve", _("没有装网页组件"), _("pip install 'drafter[web]'")) from error
    folder = (cases or options.default_cases()).expanduser().resolve()
    if user:
        return _add_user(folder, user)
    shared = {"model": model, "base_url": address_of(model, base_url)} if model else {}
    serving.serve(options.Options(folder, **given, model=shared), opened=opened)
    return None


def _add_user(folder: Path, user: str) -> None:
    access = importlib.import_module("drafter.web.access")
    password = os.environ.get("DRAFTER_PASSWORD") or click.prompt(_("密码"), hide_input=True, confirmation_prompt=True)
    access.add_user(folder / "users.json", user, password)
    click.echo(_("已添加用户 {user}").format(user=user))
