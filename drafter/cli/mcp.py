"""`drafter mcp`: the tools for agents, over stdio or HTTP."""

from __future__ import annotations

from pathlib import Path

import click

from drafter.core.errors import InputError
from drafter.core.messages import _


@click.command()
@click.option(
    "--root", type=click.Path(path_type=Path), default=Path(), help="只读写这个文件夹里的文件（默认当前文件夹）"
)
@click.option("--http", is_flag=True, help="用 HTTP（/mcp），不用标准输入输出")
@click.option("--host", default="127.0.0.1", help="监听的地址；只听本机最安全")
@click.option("--port", type=click.IntRange(1, 65535), default=8765, help="监听的端口")
def command(root: Path, http: bool, host: str, port: int) -> None:
    """给智能体用的工具（MCP）：读素材、核对、核验、起草、填数、改写，只在一个文件夹里，不覆盖任何文件。"""
    try:
        from drafter.mcp.server import make_server
    except ImportError as error:
        raise InputError.one("drafter mcp", _("没有安装 MCP 组件"), _('运行 pip install "drafter[mcp]"')) from error
    if http and host not in ("127.0.0.1", "::1", "localhost"):
        what = _("没有登录，只能听本机地址")
        raise InputError.one("--host", what, _("听 127.0.0.1，由前面的网关管登录"))
    server = make_server(root)
    if http:
        click.echo(_("在 http://{host}:{port}/mcp 等候").format(host=host, port=port), err=True)
        server.run("streamable-http", host=host, port=port)
    else:
        server.run("stdio")
