"""The colours of app.css, reckoned as WCAG reckons them: words on what they stand on, edges of what is filled in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import drafter.web

CSS = (Path(drafter.web.__file__).parent / "static" / "app.css").read_text(encoding="utf-8")
NAMES = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", CSS))
GROUNDS = ("desk", "paper", "accent-soft", "bad-soft", "note-soft", "ok-soft")


def _light(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(one * 2 for one in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _colour(words: str) -> str | None:
    named = re.fullmatch(r"var\(--([\w-]+)\)", words)
    value = NAMES.get(named[1], "") if named else words
    return value if re.fullmatch(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", value) else None


def _pairs() -> list[tuple[str, str, str]]:
    """(selector, colour, background) of every rule that sets both."""
    found = []
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)):
        said = dict(one.strip().split(":", 1) for one in body.split(";") if ":" in one)
        front = _colour(said.get("color", "").strip())
        back = _colour(said.get("background", said.get("background-color", "")).strip())
        if front and back:
            found.append((selector.strip(), front, back))
    return found


def test_the_reckoning_is_the_known_one() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21) and contrast("#777777", "#ffffff") == pytest.approx(
        4.48, abs=0.01
    )


def test_rules_that_set_both_colours_can_be_read() -> None:
    pairs = _pairs()
    assert len(pairs) > 8
    assert [
        (selector, round(contrast(front, back), 2)) for selector, front, back in pairs if contrast(front, back) < 4.5
    ] == []


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("words", ["ink", "soft", "accent", "bad", "note", "ok"])
def test_words_can_be_read_wherever_they_may_stand(words: str, ground: str) -> None:
    assert contrast(NAMES[words], NAMES[ground]) >= 4.5


def test_what_is_filled_in_has_an_edge_that_can_be_seen() -> None:
    edge = re.search(r"input, select, textarea \{[^}]*border: 1px solid (#[0-9a-f]{6})", CSS)
    assert edge and all(contrast(edge[1], NAMES[ground]) >= 3 for ground in ("paper", "desk"))
