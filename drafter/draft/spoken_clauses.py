"""The shapes of speech that hold whatever the words are, as a report tells them: before the lexicon puts the words (`shaped_before`), and behind it (`shaped_behind`)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from drafter.draft.spoken_deeds import DEEDS, DONE
from drafter.draft.spoken_doings import with_doings_left
from drafter.draft.spoken_ends import in_written_ends
from drafter.draft.spoken_frames import in_written_frames
from drafter.draft.spoken_heads import acts_before_what, with_number_behind, without_of, without_pointing
from drafter.draft.spoken_plain import PLAIN
from drafter.draft.spoken_sums import in_written_sums
from drafter.draft.spoken_told import TOLD, TOLD_LAST
from drafter.draft.spoken_turns import TURNS, turning
from drafter.draft.spoken_who import LAST, WHO
from drafter.draft.spoken_words import END, START, any_key, any_word, in_kept, paired

_FILLER = re.compile(rf"{START}(?:{any_word('filler')})[，,]?(?=[一-鿿\d\ue000-\uefff])")
_ATTITUDE = re.compile(rf"(?:{any_word('attitude')})(?=[一-鿿]{{1,8}}了)")
_PARTICLE = re.compile(rf"(?<=[一-鿿\d%了])(?:{any_word('particle')})+{END}")
# 涨了，涨了6.3%: said once, and again with its figure.
_TWICE = re.compile(
    r"(?P<verb>[一-鿿]{1,2})(?:下来|下去|上来|上去|起来)?了，(?=(?P=verb)了?(?:\d|[一二两三四五六七八九]成|近|约|超))"
)
# 人都安置好了: the people of a matter.
_PEOPLE = re.compile(rf"{START}人(?=[都全][一-鿿]{{2,4}}了{END})")
_OPENER = re.compile(rf"{START}(?:{any_key('opener')})，?(?=[一-鿿])")
_YEAR = re.compile(rf"{START}一年(?=[一-鿿]{{1,2}}了?\d)")
_OURS = re.compile(rf"(?:{START}|(?<=[上中里]))(?:咱们|咱)的?(?=[一-鿿]{{2}})")
# 自己做了个小程序: by oneself.
_ONESELF = re.compile(rf"{START}自己(?=[一-鿿]{{1,2}}了)")
_INSIDE = re.compile(r"(?P<of>[一-鿿]{1,2})里头")
# 办件4200件，里面网办1900件: so many of those counted, in the same unit; 六层封顶，里面没装修 is a place.
_PART_OF = re.compile(
    r"(?P<all>\d[\d,.]*(?P<scale>[万亿]?)(?P<unit>[一-鿿]{1,2})[，；](?:(?:同比|年度目标|为年度)[^，。；]+[，；])*)(?:这|那)?(?:里面|里头|里边)(?:的|有)?(?=[一-鿿“”]{0,10}?\d[\d,.]*[万亿]?(?P=unit)(?:[，。；、]|$))"
)
_INSIDE_OF = re.compile(r"(?P<of>[一-鿿]{1,2})里头(?=[一-鿿\d])")

OPENING: tuple[Callable[[str], str], ...] = (
    *map(turning, (*TURNS, *DEEDS, *TOLD, *WHO)),
    lambda text: _PARTICLE.sub("", _FILLER.sub("", text)),
    lambda text: _TWICE.sub("", _ATTITUDE.sub("", text)),
    lambda text: _YEAR.sub("全年", _OPENER.sub(lambda found: paired("opener")[found[0].rstrip("，")], text)),
    lambda text: _PEOPLE.sub("人员", _OURS.sub("", _ONESELF.sub("自行", text))),
    without_pointing,
    in_written_frames,
    without_of,
    in_written_sums,
)
ENDING: tuple[Callable[[str], str], ...] = (
    lambda text: _PART_OF.sub(r"\g<all>其中", text),
    lambda text: _INSIDE.sub(_inside, text),
    with_doings_left,
    acts_before_what,
    in_written_ends,
    with_number_behind,
    *map(turning, (*DONE, *PLAIN, *LAST, *TOLD_LAST)),
)


@lru_cache(maxsize=4096)
def shaped_before(text: str) -> str:
    """The text in the shapes of a report, its words still the clerk's."""
    return in_kept(text, lambda line: _through(line, OPENING))


@lru_cache(maxsize=4096)
def shaped_behind(text: str) -> str:
    """The text, its words a report's, with what still ends or stands as speech has it."""
    return in_kept(text, lambda line: _through(line, ENDING))


def _through(line: str, steps: tuple[Callable[[str], str], ...]) -> str:
    for step in steps:
        line = step(line)
    return line


def _inside(found: re.Match[str]) -> str:
    """期里头 → 期内, 这里头 → 其中; 家里头 stays where one is at home, and 算在里头 has no thing."""
    of = found["of"]
    if of.endswith(("在", "到", "进", "从", "往", "向", "算", "的")):
        return found[0]
    if of.endswith(("家", "手", "屋", "心", "嘴", "碗")):
        return f"{of}里"
    if of.endswith("夜"):
        return f"{of}间"
    return f"{of}中" if of.endswith(("其", "这", "那", "当")) else f"{of}内"
