"""Titles in 《》 and document numbers such as 国发〔2024〕5号."""

from __future__ import annotations

import re

from drafter.core.text import Span

_TITLE = re.compile(r"《[^《》]{1,120}(?:《[^《》]{1,80}》[^《》]{0,60}){0,2}》")
_NUMBER = re.compile(r"[〔\[（(【﹝]\s?(?:19|20)\d{2}\s?[〕\]）)】﹞]\s?第?\s?\d{1,5}\s?号")
_ISSUER = re.compile(r"[一-鿿]{2,10}$")
_LED = re.compile(r".*(?:根据|按照|依据|印发|转发|参照|落实|执行|下发|收到|经|由|的|和|与|及|以)(?=[一-鿿]{2})")


def find_titles(text: str) -> list[Span]:
    """Every 《…》 of up to 120 characters, marks included; a title inside a title belongs to the outer one."""
    return [Span(found.start(), found.end()) for found in _TITLE.finditer(text)]


def find_document_numbers(text: str) -> list[Span]:
    """Every document number, with the letters of its issuer before the bracket when there are any."""
    found = []
    for number in _NUMBER.finditer(text):
        issuer = _ISSUER.search(text, max(0, number.start() - 10), number.start())
        start = issuer.start() if issuer else number.start()
        led = _LED.match(text, start, number.start()) if issuer else None
        found.append(Span(led.end() if led else start, number.end()))
    return found
