import pytest

from drafter.core.errors import InputError
from drafter.core.settings import find_settings, read_settings


def test_nearest_file_above(tmp_path):
    (tmp_path / "drafter.toml").write_text('profile = "work-summary"\nunit = "某局"\n[model]\nname = "m"\n', "utf-8")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    settings = find_settings(inner)
    assert (settings.profile, settings.unit, settings.model) == ("work-summary", ("某局",), {"name": "m"})
    assert find_settings(tmp_path.parent).profile != "work-summary" or (tmp_path.parent / "drafter.toml").exists()


def test_every_error_at_once(tmp_path):
    path = tmp_path / "drafter.toml"
    path.write_text('profle = "x"\nseverity = "bad"\nsuppress = 1\n', "utf-8")
    with pytest.raises(InputError) as caught:
        read_settings(path)
    said = str(caught.value)
    assert "profile？" in said and "severity" in said and "suppress" in said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a = = 1", "第1行.*TOML"),
        ('unit = "某局"\nprofile = “月报”\n', "第2行.*TOML.*中文标点 “"),
        ("select = [1", "TOML.*括号"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_no_toml(tmp_path, text, told, encoding):
    path = tmp_path / "drafter.toml"
    path.write_text(text, encoding)
    with pytest.raises(InputError, match=told):
        read_settings(path)
