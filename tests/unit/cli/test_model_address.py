"""Whose address a model is asked at."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from drafter.cli.model_address import address_of
from drafter.cli.model_options import model_options

ALL = {"OPENAI_BASE_URL": "http://all:1/v1", "DRAFTER_BASE_URL": ""}
OWN = {"OPENAI_BASE_URL": "http://all:1/v1", "DRAFTER_BASE_URL": "http://own:2/v1"}
FILE = '[model]\nname = "deepseek:deepseek-chat"\nbase_url = "http://file:3/v1"\n'


@click.command()
@model_options
def ask(model: str, base_url: str | None, **_rest: object) -> None:
    click.echo(address_of(model, base_url or ""), nl=False)


@pytest.mark.parametrize(
    ("arguments", "environment", "wanted"),
    [
        (["--model", "deepseek:deepseek-chat"], ALL, ""),
        (["--model", "deepseek:deepseek-chat"], OWN, "http://own:2/v1"),
        (["--model", "deepseek:deepseek-chat", "--base-url", "http://cli:4/v1"], OWN, "http://cli:4/v1"),
        (["--model", "qwen2.5:7b"], ALL, "http://all:1/v1"),
        (["--model", "qwen2.5:7b"], OWN, "http://own:2/v1"),
        (["--model", "qwen2.5:7b", "--base-url", "http://cli:4/v1"], ALL, "http://cli:4/v1"),
    ],
)
def test_without_a_file(
    arguments: list[str], environment: dict[str, str], wanted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(ask, arguments, env=environment).output == wanted


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [([], "http://file:3/v1"), (["--model", "kimi:k2"], ""), (["--model", "qwen2.5:7b"], "http://all:1/v1")],
)
def test_an_address_of_the_file_goes_with_its_model(
    arguments: list[str], wanted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drafter.toml").write_text(FILE, "utf-8")
    assert CliRunner().invoke(ask, arguments, env={**ALL, "DRAFTER_MODEL": ""}).output == wanted
