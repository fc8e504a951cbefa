"""报告类型: read from YAML, the built-in ones beside this file or a user's own.

`load_profile(id or path)`, `guess_profile(title)`, `all_profiles()`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.core.profile import Part, Profile, Topic
from drafter.core.remembered import remembered
from drafter.core.untrusted import validated
from drafter.language.names import person_in_title
from drafter.office.yaml_file import load_typed

_FOLDER = Path(__file__).resolve().parent
# The order in which titles are matched: the special before the general.
BUILT_IN = (
    "budget-execution", "government-work-report", "rectification", "duty-report", "party-governance", "work-safety", "school",
    "hospital", "state-company", "work-summary", "special-work", "generic",
)  # fmt: skip
_OWN = re.compile("述职|履职|总结")


@cache
def load_profile(name: str) -> Profile:
    """The built-in profile `name`, or the one in the YAML file of that path.

    Raises:
        InputError: unknown name, unreadable file, unknown or missing keys (all of them at once).
    """
    if name in BUILT_IN:
        return _load(_FOLDER / f"{name}.yaml")
    path = Path(name)
    if path.suffix in (".yaml", ".yml") and path.is_file():
        return _load_own(path)
    raise InputError.one(
        name,
        _("没有这个报告类型"),
        _("可用：{names}；或给出自定类型的 .yaml 文件").format(names=_("、").join(BUILT_IN)),
    )


def all_profiles() -> tuple[Profile, ...]:
    """The built-in profiles, the special ones first."""
    return tuple(load_profile(name) for name in BUILT_IN)


# Genres of one kind of body: a bureau's report that only speaks of schools or companies is none.
_OF_A_BODY = ("school", "hospital", "state-company")
_OFFICE = re.compile(
    r"^[^0-9〇（(]{2,28}?(?:局|厅|委员会|[\u4e00-\u9fff]委|办公室|办事处|人民政府|管委会|镇|乡|街道|人大|政协|法院|检察院)"
    r"(?=(?:关于)?(?:20\d\d|二[〇○零O]|上半年|下半年|第?[一二三四]季度))"
)


def guess_profile(title: str) -> Profile:
    """The first built-in profile whose title words stand in `title`; generic if none does."""
    office = bool(_OFFICE.match(title.strip()))
    for name in BUILT_IN[:-1]:
        if office and name in _OF_A_BODY:
            continue
        profile = load_profile(name)
        if any(re.search(words, title) for words in profile.title_words) or _is_own(profile, title):
            return profile
    return load_profile("generic")


def _is_own(profile: Profile, title: str) -> bool:
    """Whether a genre that a person signs fits a title that names one."""
    return profile.signature_form == "person" and bool(person_in_title(title)) and bool(_OWN.search(title))


def _load(path: Path) -> Profile:
    """A file that comes with drafter, held to its shape by the tests; parsed once and remembered."""
    text = read_small_text(path)
    return _profile(remembered(f"profile:{text}", lambda: load_typed(path).value))


def _load_own(path: Path) -> Profile:
    from drafter.plan.profiles.shape import ProfileFile

    loaded = load_typed(path)
    validated(ProfileFile, loaded.value, path.name, loaded.lines)
    return _profile(loaded.value)


def _profile(raw: dict[str, Any]) -> Profile:
    form = raw.get("signature", "below")
    return Profile(
        id=str(raw["id"]),
        title=str(raw["title"]),
        parts=tuple(_part(part) for part in raw["parts"]),
        title_words=_strings(raw.get("title_words")),
        salutation=str(raw.get("salutation") or ""),
        salutation_expected=form == "congress",
        signature_expected=form in ("below", "person"),
        signature_form=form,
        preamble=_strings(raw.get("preamble")),
        opening=str(raw.get("opening") or ""),
        closing=str(raw.get("closing") or ""),
        money=bool(raw.get("money", False)),
        ledger=bool(raw.get("ledger", False)),
        rules=dict(raw.get("rules") or {}),
    )


def _part(raw: dict[str, Any]) -> Part:
    topics = raw.get("topics") or ()
    if topics == "generic":
        return Part(**{**_part_words(raw), "topics": _part_topics("generic", raw["role"])})
    return Part(**{**_part_words(raw), "topics": tuple(map(_topic, topics))})


def _part_words(raw: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": str(raw.get("id") or raw["role"]),
        "role": raw["role"],
        "title": str(raw.get("title", "")),
        "required": bool(raw.get("required", True)),
        "headed": bool(raw.get("headed", True)),
        "patterns": _strings(raw.get("patterns")),
        "lead": str(raw.get("lead") or ""),
    }


def _part_topics(profile: str, role: str) -> tuple[Topic, ...]:
    """The topics another built-in profile has for this role: `topics: generic` borrows them."""
    return next((part.topics for part in load_profile(profile).parts if part.role == role), ())


def _topic(raw: dict[str, Any]) -> Topic:
    return Topic(
        id=str(raw["id"]),
        title=str(raw.get("title", raw["id"])),
        keywords=_strings(raw.get("keywords")),
        required=bool(raw.get("required", False)),
        lead=str(raw.get("lead") or ""),
        classes=_strings(raw.get("classes")),
        core=bool(raw.get("core", False)),
        rest=bool(raw.get("rest", False)),
        stands=bool(raw.get("stands", False)),
        opens=bool(raw.get("opens", False)),
        budgets=bool(raw.get("budgets", False)),
        fields=bool(raw.get("fields", False)),
    )


def _strings(raw: Any) -> tuple[str, ...]:
    return tuple(str(item) for item in (raw if isinstance(raw, (list, tuple)) else [raw] if raw else []))
