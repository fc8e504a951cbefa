"""The line at a terminal's foot: it says what is waited for, leaves nothing behind, and never stands in another line's place."""

from __future__ import annotations

import click
import pytest

from drafter.cli.live import Live
from drafter.core.messages import speaking


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_says_what_is_waited_for_in_one_line(language: str) -> None:
    with speaking(language):
        live = Live()
        assert "3" in live.words(3)
        live.text("problems", "管护力量不足。" * 9_000)
        words = live.words(98_765)
    assert "63000" in words and "problems" not in words and len(words) < 40 * (1 + (language == "en"))


def test_lines_that_stay_begin_on_a_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    live = Live()
    live.above(lambda: click.echo("先", err=True))
    live.begin()
    live.above(lambda: click.echo("[1/9] 甲", err=True))
    live.end()
    live.end()
    live.above(lambda: click.echo("后", err=True))
    # Where nobody looks on, the sign that clears a line is left out.
    assert capsys.readouterr().err.replace("\x1b[K", "") == "先\n\r[1/9] 甲\n\r后\n"
