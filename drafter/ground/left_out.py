"""What notes leave out of a number: told beside it (820人，不含镇里的95人 as 820人，另有镇级95人), or no exception at all (去掉围挡)."""

from __future__ import annotations

import re

from drafter.ground.cutting import Clause


def counted_besides(source: Clause, raw: str) -> bool:
    """Whether the text (`raw`) has a number that the source clause leaves out, behind 另有."""
    counted = [re.escape(re.sub(r"\D+$", "", number.raw)) for number in source.numbers if not number.weak]
    left = source.text.partition(next((w for w in _LEFT_OUT if w in source.text), source.text))[2]
    return any(
        re.search(rf"(?:另有|另外|另计|此外)[^，。；\d]{{0,14}}{digits}(?![\d.])", raw)
        for digits in counted
        if re.search(digits, left)
    )


_LEFT_OUT = ("不含", "不算", "不包括", "不包含", "没算", "未含", "未计")


# 去掉围挡 is an act, 不算远 a degree, 围墙以外 a place: what leaves a part out names it with 除, or counts it.
_ACTS_OF_REMOVAL = ("去掉", "除去", "剔除", "扣除", "刨去", "刨掉")
_PLACES_BEYOND = ("以外", "之外")


def leaves_nothing_out(word: str, source: Clause) -> bool:
    """Whether a word of exception leaves no part out here."""
    if word in _ACTS_OF_REMOVAL:
        return not any(not number.weak for number in source.numbers)
    if word in _PLACES_BEYOND:
        return "除" not in source.text
    return (
        word == "不算"
        and not any(not number.weak for number in source.numbers)
        and bool(re.search("不算(?!在|上|进|入|数)[一-鿿]", source.text))
    )


# 一起出操 told as 同时出操: at one time.
_TOGETHER, _AT_ONE_TIME = ("一起", "一块", "一道"), re.compile("同时|集中|集体|一同|同步")


def at_one_time(word: str, own: str) -> bool:
    """Whether those who do a thing together are told as doing it at one time."""
    return word in _TOGETHER and bool(_AT_ONE_TIME.search(own))


_LED_BY = re.compile("(?P<who>[一-鿿]{2,8})(?:牵头|抓总|挑头)")


def led_by_whom_one_helps(source: Clause, raw: str) -> bool:
    """城管牵头，我们配合 told as 配合城管: who leads is said by whom one helps."""
    led = _LED_BY.search(source.text)
    return led is not None and bool(re.search(f"(?:配合|协助|协同)[^，。；]{{0,4}}{led['who'][-2:]}", raw))


_SHORT_OF_ALL = re.compile("全[^，。；]{1,6}(?:还|尚|仍)?[差缺剩]")
_UNREACHED = re.compile("[未没]|[还尚仍][差缺]|距")


def short_of_all(source: Clause, own: str) -> bool:
    """全覆盖还差2个 told as 尚有2个未覆盖."""
    return bool(_SHORT_OF_ALL.search(source.text) and _UNREACHED.search(own))


_ALL_OF_THEM = re.compile("全体(?!会|大会|职工大会|代表)")


def all_of_them(raw: str) -> bool:
    """全体教师 of 老师全员; no meeting of all."""
    return bool(_ALL_OF_THEM.search(raw))
