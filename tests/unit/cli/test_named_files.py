"""Files named by a pattern, results of one name from two folders, lists in any encoding."""

from pathlib import Path

import pytest

from drafter.batch.batch_items import named_sources
from drafter.cli.path_patterns import named
from drafter.cli.result_names import target_of
from tests.command import drafter

REPORT = "某局2024年工作总结\n一、工作成效\n全年清淤河道23公里,整治岸坡4处。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "甲/简报.txt",
        "乙/简报.txt",
        "乙/~$简报.txt",
        "乙/.旧.txt",
        "a[1].txt",
        "丙[2024]/a.txt",
        "丙[2024]/b[2].txt",
        "b1.txt",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(REPORT, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("*/简报.txt", ["乙/简报.txt", "甲/简报.txt"]),
        ("乙/*.txt", ["乙/简报.txt"]),  # neither hidden files nor locks
        ("?/简报.txt", ["乙/简报.txt", "甲/简报.txt"]),
        ("**/简报.txt", ["乙/简报.txt", "甲/简报.txt"]),
        ("a[1].txt", ["a[1].txt"]),  # a file's own name
        ("丙[2024]/*.txt", ["丙[2024]/a.txt", "丙[2024]/b[2].txt"]),  # brackets are part of names
        ("a[1]*", ["a[1].txt"]),
        ("?[1].txt", ["a[1].txt"]),
        ("丙[2024]/?[2].*", ["丙[2024]/b[2].txt"]),
        ("*[[]1].txt", ["*[[]1].txt"]),
        ("b[12].txt", ["b[12].txt"]),
        ("[ab]?.txt", ["[ab]?.txt"]),
        ("*.docx", ["*.docx"]),  # nothing: told as it stands
        ("甲/简报.txt", ["甲/简报.txt"]),
    ],
)
def test_patterns(said: str, found: list[str], folder: Path) -> None:
    assert [str(path.relative_to(folder)) for path in named([folder / said])] == found


@pytest.mark.parametrize(
    "line",
    [
        "check */简报.txt",
        "check */简报.txt --format json",
        "facts --period 2024 */简报.txt",
        "check 甲/简报.txt --facts 乙/*.txt",  # an option that may be given several times
        "outline 甲/*.txt",  # one file asked for, one found
        "compare 甲/*.txt 乙/*.txt",
    ],
)
def test_commands_take_them(line: str, folder: Path) -> None:
    done = drafter(*line.split(), cwd=folder)
    assert done.returncode in (0, 1) and "找不到" not in done.stderr and done.stdout


def test_one_file_is_not_chosen_among_several(folder: Path) -> None:
    done = drafter("outline", "*/简报.txt", cwd=folder)
    assert done.returncode == 2 and "*/简报.txt" in done.stderr


def test_results_of_one_name_lie_apart(folder: Path) -> None:
    (folder / "out").mkdir()
    done = drafter("check", "甲/简报.txt", "乙/简报.txt", "--fix", "-o", "out", cwd=folder)
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["乙-简报-修改.txt", "简报-修改.txt"]
    assert all(name in done.stdout for name in ("乙-简报-修改.txt", "out/简报-修改.txt"))


def test_and_further_ones_are_numbered() -> None:
    made: list[Path] = []
    for place in ("x/甲", "x/乙", "y/乙", "z/乙"):
        made.append(target_of(Path(place, "简报.txt"), Path("out"), "修改", ".txt", many=True, taken=made))
    assert [path.name for path in made] == ["简报-修改.txt", "乙-简报-修改.txt", "简报-修改-2.txt", "简报-修改-3.txt"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gbk"])
def test_a_list_as_any_editor_saves_it(encoding: str, folder: Path) -> None:
    (folder / "list.txt").write_bytes("# 各科室\r\n甲/简报.txt\r\n乙/简报.txt\r\n".encode(encoding))
    assert named_sources([folder / "list.txt"], cases=False) == [folder / "甲/简报.txt", folder / "乙/简报.txt"]
