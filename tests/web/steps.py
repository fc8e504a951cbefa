"""What a clerk does on the page, by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.command import drafter
from tests.web.servers import ROOT


def upload(page: Any, files: list[Path]) -> None:
    """From the first page to step 1."""
    page.goto(page.base)
    page.locator("input[name=files]").first.set_input_files([str(path) for path in files])
    page.get_by_role("button", name="开始").click()
    told = page.locator(".problem.secret").get_by_role("button", name="已知晓")
    told.or_(page.locator("#settings")).first.wait_for()
    if told.count():  # files with a secrecy marking are stored only when somebody says so
        told.click()
    page.wait_for_url("**/sources")


def example(page: Any, words: str) -> None:
    page.goto(page.base)
    page.locator(".examples").get_by_role("button", name=words).click()
    page.wait_for_url("**/sources")


def brought(page: Any, name: str, request: Any) -> None:
    """An example by the words of its title, or `bundle NAME` as departments send it; to step 1."""
    if not name.startswith("bundle "):
        return example(page, name)
    folder = request.getfixturevalue("shared") / "bundles" / "dev" / name.removeprefix("bundle ")
    upload(page, [path for path in folder.iterdir() if path.is_file() and path.name != "gold.json"])
    return None


def to_facts(page: Any) -> None:
    page.get_by_role("button", name="下一步").click()
    page.wait_for_url("**/facts")
    page.wait_for_selector("#facts .fact")


def to_draft(page: Any) -> None:
    page.get_by_role("button", name="起草初稿").first.click()
    page.wait_for_url("**/draft")
    page.wait_for_selector(".paper .line")


def to_take(page: Any) -> None:
    page.goto(f"{page.base}/cases/{case_of(page)}/take")
    page.wait_for_selector(".takes")


def set_model(page: Any, model: str, address: str = "") -> None:
    page.goto(f"{page.base}/settings")
    page.get_by_label("模型名").fill(model)
    page.get_by_label("服务网址").fill(address)
    with page.expect_navigation():
        page.get_by_role("button", name="保存").click()


def case_of(page: Any) -> str:
    return str(page.url.split("/cases/")[1].split("/")[0])


def folder_of(page: Any, server: Any, user: str = "local") -> Path:
    folder: Path = server.cases / user / case_of(page)
    return folder


def edit(page: Any, held: str, old: str, new: str) -> Any:
    """Changes words in the paragraph that holds `held`, as typing does, and leaves it; returns the paragraph as it is then."""
    line = page.locator(".paper .line", has_text=held).first
    number = line.get_attribute("data-n")
    line.focus()
    line.evaluate(_SELECT, old)
    page.keyboard.insert_text(new)
    with page.expect_response(lambda answer: f"/lines/{number}" in answer.url):
        page.keyboard.press("Control+Enter")
    page.wait_for_selector(f"#p{number}:not(.saving)")
    return page.locator(f"#p{number}")


_SELECT = """(line, words) => {
  const at = line.textContent.indexOf(words), range = document.createRange(), walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let seen = 0, node, begun = false;
  while ((node = walk.nextNode())) {
    const end = seen + node.length;
    if (!begun && at < end) { range.setStart(node, at - seen); begun = true; }
    if (begun && at + words.length <= end) { range.setEnd(node, at + words.length - seen); break; }
    seen = end;
  }
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}"""


def downloaded(page: Any, name: str) -> tuple[str, bytes]:
    """The file behind a link: its name and its bytes."""
    with page.expect_download() as waiting:
        page.get_by_role("link", name=name).first.click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def drafted_by_command(case: Path, out: Path) -> Path:
    """What `drafter draft` writes for the same folder."""
    done = drafter("-q", "draft", case, "-o", out, "--force", cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return out
