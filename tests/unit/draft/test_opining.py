"""Asking a model about a passage, and asking again: codes come back as words, what it takes back is dropped."""

from __future__ import annotations

import json

from drafter.core.draft import Draft, DraftRequest
from drafter.core.opinion import Inquiry
from drafter.draft.opining import AskedAgain, AskedPassage, Opiner
from drafter.draft.prompts import Prompts
from drafter.draft.scripted import ScriptedBackend

QUESTION = Inquiry("MD001", "搭配不当", "动词与宾语搭配不当。")
PASSAGE = AskedPassage("s1", "抓好管护", ("全年巡护1200人次，提高了服务态度。", "联系电话13912345678。"), (QUESTION,))


def reply(lead: str, *sentences: tuple[str, str]) -> str:
    said = [{"text": text, "facts": [name]} for text, name in sentences]
    return json.dumps({"heading": "", "blocks": [{"lead": lead, "sentences": said}]}, ensure_ascii=False)


class Watched:
    """Remembers what was sent."""

    def __init__(self, inner: ScriptedBackend) -> None:
        self.inner, self.sent = inner, list[DraftRequest]()
        self.name = inner.name

    def draft(self, request: DraftRequest) -> Draft:
        self.sent.append(request)
        return self.inner.draft(request)


def doubt(quote: str) -> AskedAgain:
    return AskedAgain(QUESTION, quote, "全年巡护1200人次，提高了服务态度。", "不搭配", "改进了服务态度")


def test_an_answer_has_its_kind_quotation_reason_and_wording() -> None:
    said = reply("搭配不当", ("提高了服务态度", "q1"), ("“提高”与“态度”不搭配", "a1"), ("改进了服务态度", "r1"))
    (answer,), usage = Opiner(ScriptedBackend({"s1": [said]}), Prompts(), "林场总结").answers(PASSAGE)
    assert (answer.kind, answer.quote) == ("搭配不当", "提高了服务态度。")
    assert answer.instead == "改进了服务态度。"
    assert usage.requests == 1


def test_figures_go_out_as_codes_and_come_back_as_words_and_personal_numbers_never_go() -> None:
    said = reply("搭配不当", ("全年巡护〔F1〕", "q1"), ("不搭配", "a1"), ("全年巡护达〔F1〕", "r1"))
    watched = Watched(ScriptedBackend({"s1": [said]}))
    (answer,), _usage = Opiner(watched, Prompts(), "林场总结", "masked").answers(PASSAGE)
    prompt = watched.sent[0].prompt
    assert prompt is not None and "1200" not in prompt.user and "13912345678" not in prompt.user
    assert "1200人次" in answer.quote
    plain = Watched(ScriptedBackend({"s1": [said]}))
    Opiner(plain, Prompts(), "林场总结").answers(PASSAGE)
    assert plain.sent[0].prompt is not None and "13912345678" not in plain.sent[0].prompt.user


def test_only_what_the_model_upholds_when_asked_again_stays() -> None:
    again = reply("", ("成立", "k1"), ("撤回：原文通顺", "k2"))
    doubts = (doubt("提高了服务态度"), doubt("全年巡护"), doubt("巡护1200人次"))
    kept, _usage = Opiner(ScriptedBackend({"s1?": [again]}), Prompts(), "林场总结").upheld(PASSAGE, doubts)
    assert kept == doubts[:1]


def test_garbage_upholds_nothing() -> None:
    for text in ("", "好的", "{", reply("", ("成立", "k9"))):
        kept, _usage = Opiner(ScriptedBackend({"*": [text]}), Prompts(), "总结").upheld(PASSAGE, (doubt("提高了"),))
        assert kept == ()
