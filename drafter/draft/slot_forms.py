"""What a report calls an act of speech, by what it is done to, by what the sentence has named, by its unit, else by itself: "" where nothing tells."""

from __future__ import annotations

import re

from drafter.draft.slot_classes import ends_in, slot_class
from drafter.draft.spoken_words import paired, shape_words
from drafter.language.formal_conditions import holds_class, of_class
from drafter.language.measure_words import measure_of
from drafter.language.segments import tagged_words
from drafter.language.spoken_acts import act_on, act_verbs

N = r"\d[\d,]*(?:\.\d+)?(?:[余多])?[万亿]?(?:余|多)?"
ENDS = tuple(slot_class("end"))
_SO_OFTEN = ("次", "回", "趟", "遍")


def kind_of_word(text: str) -> str:
    """What kind of word a text is, "" for no one word."""
    words = tagged_words(text) if text else ()
    return words[0].tag if len(words) == 1 else ""


def form_of(verb: str, end: str, things: tuple[str, ...], unit: str, earlier: str = "") -> str:
    """What a report calls an act: by the thing, by a verb of two that the line has named already (提取9.1亿 … 租房提的), by its unit, by itself; "" where nothing tells."""
    form = next((form for thing in things if (form := by_thing(verb, end, thing))), "")
    if form:
        return form
    if verb == "改" and (told := _put_right((*things, _last_thing(earlier)))):
        return told
    units = (unit, "万元") if unit == "元" else (unit,)
    if verb.endswith("出") and end == "来":
        return verb
    form = form or _named(verb, earlier)
    form = form or next((form for one in units for key in _keys(verb, end) if (form := act_on(key, "", one))), "")
    if form or verb in shape_words("vague"):
        return "" if unit == "个" and verb in shape_words("vague") and verb != "开" else form
    if len(verb) > 1:
        if all(word.tag == "v" and len(word.text) == 1 for word in tagged_words(verb)):
            return verb
        return verb if kind_of_word(verb)[:1] in ("v", "n", "z") and verb not in shape_words("state") else ""
    if verb == "改":
        return "改造" if any(_is_built(thing) for thing in (*things, _last_thing(earlier))) else ""
    if verb in slot_class("senses"):
        return doing_of(verb) if unit in _SO_OFTEN else ""  # what is done so many times is an act
    return next((form for kind in ("short", "over", "put") if (form := paired(kind).get(verb, ""))), "")


def _last_thing(earlier: str) -> str:
    """What the sentence has counted last."""
    return re.sub(rf"{N}.*$", "", earlier.split("，")[-1])


def _put_right(things: tuple[str, ...]) -> str:
    """What 改 is of problems and of papers; "" for other things."""
    if any(ends_in(thing, "paper") for thing in things):
        return "修改"
    return "整改" if any(holds_class(thing, "problems") for thing in things) else ""


def _is_built(thing: str) -> bool:
    """Whether a thing stands somewhere, and is rebuilt."""
    return any(of_class(thing, kind) for kind in ("facilities", "rooms", "roads", "pipes")) or bool(measure_of(thing))


def _named(verb: str, earlier: str) -> str:
    """A verb of two that the sentence has counted with already: 提取9.1亿, 基层社改造8家."""
    for found in re.finditer(rf"(?P<word>{re.escape(verb)}[一-鿿])(?={re.escape(verb)}?了?\d)", earlier):
        if kind_of_word(found["word"]).startswith("v") and not found["word"].endswith(ENDS):
            return found["word"]
    return ""


def _keys(verb: str, end: str) -> tuple[str, ...]:
    """A verb with its complement where the two mean something of their own (救过来 is no 救助), else with and without."""
    whole = f"{verb}{end}"
    return (whole,) if end and whole in act_verbs() else (whole, verb)


def by_thing(verb: str, end: str, thing: str) -> str:
    """The form the thing itself calls for, and no other."""
    for key in _keys(verb, end):
        form, plain = act_on(key, thing, ""), act_on(key, "", "")
        if thing and form and form != plain:
            return form
    return ""


def doing_of(verb: str) -> str:
    """What an act is called that is counted by times: 查 is 检查."""
    return slot_class("doing").get(verb, "")
