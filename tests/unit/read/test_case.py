from unicodedata import normalize

import pytest

from drafter.core.errors import InputError
from drafter.read.case import load_case


def test_every_error_at_once_with_its_line(tmp_path):
    (tmp_path / "case.yaml").write_text(
        "unit: 某局\nperoid: 2024\nperiod: 二〇二四\ndate: 昨天\nfacts: [notes.md]\n", "utf-8"
    )
    with pytest.raises(InputError) as caught:
        load_case(tmp_path)
    said = str(caught.value)
    assert "第2行" in said and "period？" in said
    assert "第3行" in said and "第4行" in said and "第5行" in said and "notes.md" in said


def test_period_as_int_and_date_as_date(tmp_path):
    (tmp_path / "notes.md").write_text("- 一条\n", "utf-8")
    (tmp_path / "case.yaml").write_text("unit: 某局\nperiod: 2024\ndate: 2025-01-15\nfacts: notes.md\n", "utf-8")
    case = load_case(tmp_path)
    assert case.period.code == "2024" and case.date.isoformat() == "2025-01-15" and case.facts[0].name == "notes.md"


def test_no_case_at_all(tmp_path):
    with pytest.raises(InputError, match="drafter init"):
        load_case(tmp_path)


@pytest.mark.parametrize(("said", "kept"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_name_as_a_mac_writes_it_is_the_same_name(said, kept, tmp_path):
    name = "要点-Café パトロール.md"
    (tmp_path / normalize(kept, name)).write_text("- 一条\n", "utf-8")
    (tmp_path / "case.yaml").write_text(f"unit: 某局\nperiod: 2024\nfacts: [{normalize(said, name)}]\n", "utf-8")
    assert load_case(tmp_path).facts[0].is_file()


@pytest.mark.parametrize("sign", ["长", "é", "a"])
def test_a_name_longer_than_a_disk_takes_is_told(sign, tmp_path):
    (tmp_path / "case.yaml").write_text(f"unit: 某局\nperiod: 2024\nfacts: [{sign * 300}.md]\n", "utf-8")
    with pytest.raises(InputError, match="文件名太长"):
        load_case(tmp_path)
