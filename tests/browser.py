"""Pages made once a session and Debian's Chromium to open them: without it a skip, in CI a failure."""

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.pages import CASES, page

CHROMIUM = Path("/usr/bin/chromium")
OPTIONS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip
SIZES = {"screen": (1280, 800), "phone": (375, 812)}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Make the page of a case, once a session."""

    @cache
    def make(case: str) -> Path:
        with pytest.MonkeyPatch.context() as patch:
            return page(*CASES[case](), tmp_path_factory.mktemp("page"), patch)

    return make


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        words = f"no browser at {CHROMIUM}: the page is not looked at"
        if os.environ.get("CI"):
            pytest.fail(words)
        pytest.skip(words)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page at a size; what it asks the network for is kept in ``page.asked``."""
    contexts: list[Any] = []

    def open_at(path: Path, size: str = "screen", *, dark: bool = False) -> Page:
        width, height = SIZES[size]
        scheme = "dark" if dark else "light"
        context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        contexts.append(context)
        tab = context.new_page()
        tab.asked = []  # type: ignore[attr-defined]
        tab.on("request", lambda request: tab.asked.append(request.url))  # type: ignore[attr-defined]
        tab.goto(path.as_uri())
        return tab

    yield open_at
    for context in contexts:
        context.close()
