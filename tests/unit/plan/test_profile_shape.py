"""A user's own genre is held to a shape; the built-in ones keep to the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.core.untrusted import validated
from drafter.office.yaml_file import load_typed
from drafter.plan import profiles
from drafter.plan.profiles import BUILT_IN, load_profile
from drafter.plan.profiles.shape import ProfileFile

OWN = """\
id: patrol
title: 巡查总结
title_words: ["巡查.*总结"]
signature: below
parts:
  - role: achievements
    title: 巡查情况
    topics:
      - {id: river, keywords: [河道, 堤防]}
  - {role: problems, title: 问题}
  - {id: more, role: achievements, title: 其他工作, topics: generic}
rules: {QT010: {jump: 5}}
"""


@pytest.mark.parametrize("name", BUILT_IN)
def test_built_in_profiles_have_the_shape(name: str) -> None:
    loaded = load_typed(Path(profiles.__file__).parent / f"{name}.yaml")
    assert validated(ProfileFile, loaded.value, name, loaded.lines).id == name


def test_an_own_profile_is_read(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN, "utf-8")
    profile = load_profile(str(tmp_path / "own.yaml"))
    assert [topic.id for topic in profile.parts[0].topics] == ["river"] and profile.parts[2].topics
    assert profile.rules["QT010"] == {"jump": 5} and profile.parts[0].headed


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("signature:", "signiture:", "第4行：signiture 不认识这一项。是不是 signature？"),
        ("keywords:", "keyword:", "keyword 不认识这一项。是不是 keywords？"),
        (
            "keywords: [河道",
            "classes: [water, safety.petitoin], keywords: [河道",
            "不认识 safety.petitoin。是不是 safety.petition？",
        ),
        ("keywords: [河道", "classes: [watr], keywords: [河道", "不认识 watr。是不是 water？"),
        ("signature: below", "signature: side", "第4行：signature 只能是 below、congress、person、none"),
        ("role: problems", "role: faults", "role 只能是"),
        ('"巡查.*总结"', '"巡查(总结"', "不是有效的正则"),
        ("id: patrol\n", "", "id 没有填"),
        ("title: 巡查总结", "decimals: 2", "decimals 不认识这一项"),
        (OWN[OWN.index("parts:") :], "parts: []\n", "parts"),
        (OWN, "- 巡查\n", "应是一组"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_a_remedy(tmp_path: Path, old: str, new: str, said: str) -> None:
    (tmp_path / "own.yaml").write_text(OWN.replace(old, new, 1), "utf-8")
    with pytest.raises(InputError) as refused:
        load_profile(str(tmp_path / "own.yaml"))
    assert said in str(refused.value)
