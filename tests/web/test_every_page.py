"""Every page as it meets the eye and the keyboard: contrast (AA), names of controls, keys alone, screens of an office and twice their letters."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.looks import FAINT, NAMELESS, STOPS, WATCH, WENT, WIDE
from tests.web.places import PLACES, Places

_AT_ONCE = 8  # presses between two looks
SCREENS = {"1920": (1920, 1080), "1366": (1366, 768), "1366 at 200 %": (683, 384), "1920 at 200 %": (960, 540)}


@pytest.mark.parametrize("name", [*PLACES, "take"])
def test_a_page_can_be_read_named_and_walked_through(page: Any, places: Places, name: str) -> None:
    places.enter(page, name).enter(page)
    seen = page.evaluate(FAINT)
    assert seen["texts"] > 5 and seen["found"] == []
    assert page.evaluate(NAMELESS) == []
    assert page.locator("h1").count() == 1 and page.title() and page.locator("html").get_attribute("lang") == "zh-CN"
    _walk(page)
    for screen, (width, height) in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(WIDE) == [], screen


def _walk(page: Any) -> None:
    """Tab goes to every control, in sight and marked, and out again at the end."""
    stops = page.evaluate(STOPS)
    page.locator("[data-stop='0']").focus()
    page.evaluate(WATCH)
    reached, out = {0}, False
    for _press in range((3 * len(stops) + 10) // _AT_ONCE + 1):
        for _again in range(_AT_ONCE):
            page.keyboard.press("Tab")
        seen = page.evaluate(WENT)
        assert [one["words"] for one in seen["here"] if not one["shown"]] == []
        reached |= {one["stop"] for one in seen["here"]}
        out = seen["out"]
        if out:
            break
    missed = [words for number, words in enumerate(stops) if number not in reached]
    assert out and missed == []
