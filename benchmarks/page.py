"""The page: `python -m benchmarks.page` → first paint of 1,000 marks, one paragraph checked again, and twenty people drafting at once.

Needs the extra `web`; the first paint needs chromium and playwright (left out with a word when they are not there).
"""

from __future__ import annotations

import asyncio
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = "finance-bureau-2024h1"
PEOPLE = 20
PORT = 18765


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        server = _started(Path(folder))
        try:
            asyncio.run(_measured(Path(folder)))
        finally:
            server.terminate()
            server.wait()


def _started(cases: Path) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-c",
        "from drafter.cli import main; main()",
        "serve",
        "--cases",
        str(cases),
        "--port",
        str(PORT),
    ]
    server = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    for _attempt in range(300):
        try:
            urllib.request.urlopen(f"{_base()}/healthz").close()
            break
        except OSError:
            time.sleep(0.1)
    return server


def _base() -> str:
    return f"http://127.0.0.1:{PORT}"


async def _measured(cases: Path) -> None:
    async with httpx.AsyncClient(base_url=_base(), timeout=300) as client:
        found = re.search(r'"X-Form-Mark": "([0-9a-f]+)"', (await client.get("/")).text)
        assert found
        client.headers.update({"X-Form-Mark": found[1], "HX-Request": "true"})
        case = await _drafted(client)
        await _recheck(client, case)
        await _crowd(client)
        _paint(cases, case)


async def _drafted(client: httpx.AsyncClient) -> str:
    case = (await client.post(f"/examples/{EXAMPLE}")).headers["hx-redirect"].split("/")[2]
    await client.post(f"/cases/{case}/draft")
    async with client.stream("GET", f"/cases/{case}/progress") as events:
        async for line in events.aiter_lines():
            if line == "event: end":
                break
    return str(case)


async def _recheck(client: httpx.AsyncClient, case: str) -> None:
    """One paragraph of several figures, another figure each time."""
    page = (await client.get(f"/cases/{case}/draft")).text
    line = re.search(
        r'data-n="(\d+)" data-key="(\w+)"[^>]*>(?:(?!</p>).)*?中心组集中研讨(?:(?!</p>).)*</p>', page, re.DOTALL
    )
    assert line
    words = re.sub(r"<[^>]+>", "", line[0].partition(">")[2])
    times = []
    for figure in range(7, 27):
        begun = time.perf_counter()
        answer = await client.post(
            f"/cases/{case}/lines/{line[1]}", data={"key": line[2], "text": words.replace("6次", f"{figure}次", 1)}
        )
        times.append((time.perf_counter() - begun) * 1000)
        assert answer.status_code == 200, answer.text
    times.sort()
    print(f"a paragraph checked again: median {statistics.median(times):.0f} ms, 95 % {times[-2]:.0f} ms")


async def _crowd(client: httpx.AsyncClient) -> None:
    """Twenty drafts asked for at once; meanwhile the first page and a list of sources are asked for, again and again."""
    begun = time.perf_counter()
    drafts = [asyncio.create_task(_drafted(client)) for _person in range(PEOPLE)]
    times: list[float] = []
    while not all(one.done() for one in drafts):
        for path in ("/", "/check"):
            asked = time.perf_counter()
            await client.get(path)
            times.append((time.perf_counter() - asked) * 1000)
        await asyncio.sleep(0.05)
    await asyncio.gather(*drafts)
    times.sort()
    whole = time.perf_counter() - begun
    print(
        f"{PEOPLE} drafting at once: done in {whole:.1f} s; pages meanwhile median {statistics.median(times):.0f} ms, 95 % {times[int(len(times) * 0.95)]:.0f} ms"
    )


def _paint(cases: Path, case: str) -> None:
    """The draft repeated until it has a thousand marks, as a browser shows it."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        print("first paint: playwright is not installed")
        return
    chromium = shutil.which("chromium")
    if not chromium:
        print("first paint: no chromium")
        return
    note = next(cases.rglob(f"{case}/.page/draft.json"))
    said = json.loads(note.read_text(encoding="utf-8"))
    marks = sum(len(piece["marks"]) for line in said["lines"] for piece in line["pieces"])
    times = -(-1000 // marks)
    said["lines"] = [{**line, "n": at * 1000 + line["n"]} for at in range(times) for line in said["lines"]]
    note.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")

    def measured() -> Any:
        with sync_playwright() as running:
            browser = running.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_page()
            page.goto(f"{_base()}/cases/{case}/draft")
            page.wait_for_selector(".paper .m")
            paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
            shown = page.locator(".paper .m").count()
            browser.close()
            return shown, paint

    import concurrent.futures

    with concurrent.futures.ThreadPoolExecutor(1) as thread:  # playwright's loop and this one do not share a thread
        shown, paint = thread.submit(measured).result()
    print(f"first paint with {shown} marks: {paint:.0f} ms")


if __name__ == "__main__":
    main()
