"""A pattern that knows its first signs matches what it would match without."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.core.patterns import Ending, sharpen

sharpen()

COMPILER: Any = re._compiler  # type: ignore[attr-defined]
SHARP = COMPILER._get_charset_prefix
SIGNS = "甲乙丙12，"
ATOM = st.sampled_from([*SIGNS, r"\d", "[甲乙]", "[^甲]", ".", "(?<=甲)", "(?<!乙)", "(?=丙)", "(?!1)", "^", r"\b"])


def _more(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    group = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        group.map("".join),
        group.map(lambda parts: f"(?:{'|'.join(parts)})"),
        group.map(lambda parts: f"({'|'.join(parts)}|)"),
        st.builds(lambda one, times: f"(?:{one}){times}", inner, st.sampled_from(["?", "*", "+", "{2}", "*?", "++"])),
        st.builds(lambda one: f"(?>{one})", inner),
    )


def compiled(pattern: str, *, sharp: bool) -> re.Pattern[str]:
    re.purge()
    COMPILER._get_charset_prefix = SHARP if sharp else SHARP.__closure__[0].cell_contents
    try:
        found: re.Pattern[str] = COMPILER.compile(pattern, 0)
    finally:
        COMPILER._get_charset_prefix = SHARP
    return found


@settings(max_examples=300, deadline=None)
@given(st.recursive(ATOM, _more, max_leaves=8), st.text(SIGNS, max_size=12))
def test_the_same_matches_with_and_without(pattern: str, text: str) -> None:
    sharp, plain = (
        [(found.span(), found.groups()) for found in compiled(pattern, sharp=way).finditer(text)]
        for way in (True, False)
    )
    assert sharp == plain


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        (r"(?<!\d)(?:甲|乙+)丙", "甲乙"),
        (r"(?P<n>丙?(?:甲|[乙丁]))x", "丙甲乙丁"),
        (r"\b(?>甲){1,3}", "甲"),
        (r"(?:甲|(?:乙)?)丙", "甲乙丙"),
    ],
)
def test_first_signs_are_worked_out(pattern: str, begins: str) -> None:
    found = SHARP(COMPILER._parser.parse(pattern), 0)
    known = {argument for op, argument in found if str(op) == "LITERAL"}
    assert known == {ord(sign) for sign in begins}


@pytest.mark.parametrize("pattern", [".甲", "[^甲]乙", "(甲)?", r"(甲)?\1乙", "(?:甲|.)乙"])
def test_where_anything_may_begin_nothing_is_claimed(pattern: str) -> None:
    found = SHARP(COMPILER._parser.parse(pattern), 0)
    assert found is None or str(found[0][0]) == "NEGATE"


@settings(max_examples=300, deadline=None)
@given(st.recursive(ATOM, _more, max_leaves=8), st.text(f"{SIGNS}\n", max_size=12))
def test_an_ending_finds_what_the_pattern_finds(pattern: str, words: str) -> None:
    found, plain = Ending(f"(?:{pattern})$").search(words), re.search(f"(?:{pattern})$", words)
    assert (found and found.span()) == (plain and plain.span())


def test_an_ending_passes_over_words_that_end_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    ending = Ending("(?:甲|乙+)丙?$")
    monkeypatch.setattr(ending, "_pattern", None)
    assert ending.search("甲丁") is None
    with pytest.raises(AttributeError):
        ending.search("丁甲")
