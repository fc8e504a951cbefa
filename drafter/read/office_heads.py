"""Heads of notes that name who sent what stands below, by whatever way, or that name nothing: 总务处微信, 水利处+河长办; 后面零碎补的."""

from __future__ import annotations

import re

from drafter.language.offices import is_office
from drafter.read.note_entries import NoteHead
from drafter.read.part_words import roles_of_heading
from drafter.read.senders import sending_office

_BY_VOICE = re.compile("[（(][^（）()]*(?:语音|口述|电话|微信|转的?字|录音|整理|接龙|群里?)[^（）()]*[）)]$")
_SET_OFF = r"[\s●○◆◇■□▲△▼▽★☆✦✧➤►▶▷◀※❖♦*#=＝~～_—–\-•·▪◎⊙✿❀♥]"
_ORNAMENTS = re.compile(
    rf"^{_SET_OFF}*(?:[●○◆◇■□▲△▼▽★☆✦✧➤►▶▷※❖♦*=＝~～▪◎⊙<《]){_SET_OFF}*(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff）)]){_SET_OFF}*[●○◆◇■□▲△▼▽★☆✦✧➤►▶▷◀※❖♦*=＝~～▪◎⊙>》]{_SET_OFF}*$"
)
_AND = re.compile(r"(?<=[\u4e00-\u9fff])\s*[&＆]\s*(?=[\u4e00-\u9fff])")
_DECORATED = re.compile(r"[【\[〔「『《](?P<words>[^】\]〕」』》]{1,24})[】\]〕」』》](?P<rest>.*)")
# 后面零碎补的, 集团自己报的, 补: what it holds was sent so, and is of no one matter.
_NAMELESS = re.compile(
    "(?:后面|后来|最后|另外|再|又|零碎|零散|临时|陆续|随后|其[他它])*(?:补|补充|追加|补记|后补|补报)(?:记|充|报|几条|一下)*|[一-鿿]{2,10}的"
)


def office_in(words: str) -> str:
    """The offices a head names, by whatever way they sent and whatever it remarks of that; "" where it names a matter.

    办公室、党办、窗口; 总务处微信; 水利处+河长办; 产权处小许，说得啰嗦点.
    """
    if is_office(words, named=True):
        return _BY_VOICE.sub("", words)
    first = re.split("[，,]", words)[0].replace("+", "、").replace("＋", "、")
    return first if first != words and is_office(first, named=True) else sending_office(first.replace("、", " ")) or ""


def without_ornaments(words: str) -> str:
    """★ 业务股, ===办公室=== and **办公室** without what only sets them off; & between two is 、."""
    bare = _ORNAMENTS.sub("", words)
    return _AND.sub("、", bare) if bare else words


def _undecorated(words: str) -> str:
    """【办公室】 and 【农资公司】老严，电话里说的 without the brackets; who sent it behind a comma, as elsewhere."""
    found = _DECORATED.fullmatch(words.strip())
    if found is None:
        return words
    rest = found["rest"].strip(" 　：:—-")
    return f"{found['words'].strip()}{'，' if rest and rest[0] not in '（(' else ''}{rest}"


def is_nameless(words: str) -> bool:
    """Whether a head only says that what follows was sent, or added."""
    return bool(_NAMELESS.fullmatch(words))


def head_of(depth: int, words: str, secret: bool) -> NoteHead:
    """What a heading of this depth stands for: a part, the offices that sent, a topic, or nothing ("")."""
    words = without_ornaments(_undecorated(words))
    if roles := roles_of_heading(words):
        return NoteHead(depth, "role", words, roles, secret)
    office = office_in(words)
    if office:
        return NoteHead(depth, "office", office, (), secret)
    return NoteHead(depth, "topic", "" if is_nameless(words) else words, (), secret)
