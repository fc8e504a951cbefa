"""报告类型: read from YAML, the built-in ones beside this file or a user's own.

`load_profile(id or path)`, `guess_profile(title)`, `all_profiles()`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from drafter.core.errors import InputError, Problem
from drafter.core.files import read_small_text
from drafter.core.messages import _
from drafter.core.profile import Part, Profile, Topic
from drafter.core.remembered import remembered
from drafter.language.names import person_in_title

_FOLDER = Path(__file__).resolve().parent
# The order in which titles are matched: the special before the general.
BUILT_IN = (
    "budget-execution", "government-work-report", "rectification", "duty-report", "party-governance", "work-safety", "school",
    "hospital", "state-company", "work-summary", "special-work", "generic",
)  # fmt: skip
_OWN = re.compile("述职|履职|总结")
_PROFILE_KEYS = {
    "id", "title", "title_words", "salutation", "preamble", "opening", "money", "ledger", "closing", "signature", "parts", "decimals",
    "max_chars", "digits_font", "terms", "rules",
}  # fmt: skip
_PART_KEYS = {"id", "role", "title", "required", "headed", "patterns", "topics", "lead"}
_TOPIC_KEYS = {"id", "title", "keywords", "required", "lead", "classes", "core", "rest", "stands"}
_ROLES = ("preamble", "achievements", "problems", "plans")


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
        return _load(path)
    raise InputError.one(
        name,
        _("没有这个报告类型"),
        _("可用：{names}；或给出自定类型的 .yaml 文件").format(names=_("、").join(BUILT_IN)),
    )


def all_profiles() -> tuple[Profile, ...]:
    """The built-in profiles, the special ones first."""
    return tuple(load_profile(name) for name in BUILT_IN)


def guess_profile(title: str) -> Profile:
    """The first built-in profile whose title words stand in `title`; generic if none does."""
    for name in BUILT_IN[:-1]:
        profile = load_profile(name)
        if any(re.search(words, title) for words in profile.title_words) or _is_own(profile, title):
            return profile
    return load_profile("generic")


def _is_own(profile: Profile, title: str) -> bool:
    """Whether a genre that a person signs fits a title that names one."""
    return profile.signature_form == "person" and bool(person_in_title(title)) and bool(_OWN.search(title))


def _load(path: Path) -> Profile:
    text = read_small_text(path)
    raw = remembered(f"profile:{text}", lambda: _yaml(path))
    problems = list(_problems(raw, path.name))
    if problems:
        raise InputError(problems)
    return _profile(raw)


def _yaml(path: Path) -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    from drafter.office.yaml_file import bounded_text

    text = bounded_text(path)
    try:
        return YAML(typ="safe", pure=True).load(text)
    except (YAMLError, ValueError, RecursionError) as error:
        raise InputError.one(
            str(path), _("读不了：{why}").format(why=" ".join(str(error).split())), _("检查缩进和编码（UTF-8）")
        ) from error


def _problems(raw: Any, source: str) -> list[Problem]:
    if not isinstance(raw, dict):
        return [Problem(source, "", _("应是一组“键: 值”"))]
    found = _unknown(raw, _PROFILE_KEYS, source, "")
    found += [Problem(source, key, _("缺少"), _("补上这一项")) for key in ("id", "title", "parts") if not raw.get(key)]
    for number, part in enumerate(raw.get("parts") or (), 1):
        found += _part_problems(part, source, f"parts[{number}]")
    if raw.get("signature", "below") not in ("below", "congress", "person", "none"):
        found.append(Problem(source, "signature", _("只能是 below、congress、person 或 none")))
    return found


def _part_problems(part: Any, source: str, where: str) -> list[Problem]:
    if not isinstance(part, dict):
        return [Problem(source, where, _("应是一组“键: 值”"))]
    found = _unknown(part, _PART_KEYS, source, where)
    if part.get("role") not in _ROLES:
        found.append(Problem(source, f"{where}.role", _("只能是 {roles}").format(roles=_("、").join(_ROLES))))
    topics = part.get("topics") or []
    if topics != "generic":
        for topic in topics:
            found += (
                _unknown(topic, _TOPIC_KEYS, source, f"{where}.topics")
                if isinstance(topic, dict)
                else [Problem(source, f"{where}.topics", _("应是一组“键: 值”"))]
            )
    for pattern in part.get("patterns") or ():
        try:
            re.compile(str(pattern))
        except re.error as error:
            found.append(Problem(source, f"{where}.patterns", _("不是有效的正则：{why}").format(why=error)))
    return found


def _unknown(raw: dict[str, Any], known: set[str], source: str, where: str) -> list[Problem]:
    remedy = _("可用：{names}").format(names=_("、").join(sorted(known)))
    return [Problem(source, f"{where}.{key}".lstrip("."), _("不认识这一项"), remedy) for key in raw if key not in known]


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
        decimals=int(raw.get("decimals", 2)),
        money=bool(raw.get("money", False)),
        ledger=bool(raw.get("ledger", False)),
        max_chars=raw.get("max_chars"),
        digits_font=str(raw.get("digits_font", "Times New Roman")),
        terms=dict(raw.get("terms") or {}),
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
    )


def _strings(raw: Any) -> tuple[str, ...]:
    return tuple(str(item) for item in (raw if isinstance(raw, (list, tuple)) else [raw] if raw else []))
