"""One command carried out: what goes wrong becomes a line a problem on standard error, and the exit code."""

from __future__ import annotations

from collections.abc import Callable

from drafter.cli.console import complain
from drafter.core.errors import DrafterError
from drafter.core.files import run_of_reads
from drafter.core.messages import _
from drafter.core.telling import listening


def carried_out(command: Callable[[], int], told: Callable[[str], None]) -> int:
    """The command's exit code. told: gets what takes long and what was kept."""
    try:
        with run_of_reads(), listening(told):
            return command()
    except DrafterError as error:
        complain(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        complain(_("已中止。"))
        return 130
    except BrokenPipeError:
        return 0
    except (MemoryError, RecursionError):
        complain(_("内容过大或嵌套过深，处理不了。请拆分后再试"))
        return 2
    except OSError as error:  # a file that vanished, a folder that cannot be listed: a line, not a traceback
        words = _("{path}：读写不了：{why}。请检查路径和权限")
        complain(words.format(path=error.filename or "drafter", why=error.strerror or error))
        return 2
