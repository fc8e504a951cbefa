"""What is held comes back as it was, whatever signs a pasted text brings along."""

from __future__ import annotations

import pytest

from drafter.draft.spoken_words import in_kept
from drafter.language.formal import formal
from drafter.language.held import with_held
from drafter.language.money import with_yuan

_QUOTES = "“[^”]*”|【[^】]*】"


@pytest.mark.parametrize(
    "text",
    [
        "改造管网\ue5e512公里，“一网统管”已上线",
        "\ue000\ue7ff\ue800\uefff",
        "“内有\ue5e5一字”，投诉【待核：3件／4件】",
        "没有可留的",
        "",
    ],
)
def test_a_step_that_changes_nothing_changes_nothing(text: str) -> None:
    assert with_held(text, _QUOTES, lambda line: line) == text


def test_only_what_is_not_held_is_turned() -> None:
    said = with_held("甲“甲”甲\ue5e5甲【甲】", _QUOTES, lambda line: line.replace("甲", "乙"))
    assert said == "乙“甲”乙\ue5e5乙【甲】"


def test_more_places_than_there_are_signs_lose_no_word() -> None:
    text = "“甲”乙" * 2_100
    assert with_held(text, _QUOTES, lambda line: line) == text


@pytest.mark.parametrize("turned", [formal, with_yuan, lambda text: in_kept(text, lambda line: line)])
def test_a_foreign_sign_in_a_note_is_no_place_of_ours(turned: object) -> None:
    text = "清掏雨水井\ue5e5340座"
    assert turned(text) == text  # type: ignore[operator]
