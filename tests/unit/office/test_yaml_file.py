"""YAML within budgets; what is written is read back the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.errors import InputError
from drafter.office.yaml_file import load_yaml, yaml_text

_BOMB = "a: &a [x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcde", "bcdef", strict=True)
)
# Deeper than the interpreter's own limit of a thousand calls; what ruamel needs for the brackets grows with their square.
HOSTILE = ["<<: x", "a: " + "[" * 5_000, _BOMB, "a: 1\na: 2", "? [a]\n: b", "a: &x [*x]", "a: 'x\n", "\tb: c"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_files_are_refused_in_one_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "f.yaml").write_text(text, "utf-8")
    with pytest.raises(InputError) as refused:
        load_yaml(tmp_path / "f.yaml")
    assert "\n" not in str(refused.value) and "f.yaml" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("unit: 某局\n\tperiod: 2025\n", "第2行.*制表符"),
        ("unit: 某局\nfacts: [甲.md，乙.md]x\n", "第2行.*，"),
        ("facts: [甲.md\n", "引号"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_a_slip_is_told_with_its_line_and_its_sign(tmp_path: Path, text: str, told: str, encoding: str) -> None:
    (tmp_path / "case.yaml").write_text(text, encoding)
    with pytest.raises(InputError, match=told) as error:
        load_yaml(tmp_path / "case.yaml")
    assert "expected" not in str(error.value)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    values = {
        "unit": "云溪市: 财政局",
        "short": ["a, b", "#c"],
        "period": "2024",
        "title": "true",
        "note": "“引”: '号'",
    }
    (tmp_path / "f.yaml").write_text(yaml_text(values), "utf-8")
    assert load_yaml(tmp_path / "f.yaml").value == values


def test_scalars_stay_as_written_and_lines_are_known(tmp_path: Path) -> None:
    (tmp_path / "f.yaml").write_text("date: 2024-02-30\nvalue: 1.50\n", "utf-8")
    loaded = load_yaml(tmp_path / "f.yaml")
    assert loaded.value == {"date": "2024-02-30", "value": "1.50"} and loaded.lines[("value",)] == 2
