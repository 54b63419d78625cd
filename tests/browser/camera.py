"""Every screen in four lights: wide and narrow, bright and dark; each kept as a picture and judged by axe."""

from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Page

from scripts import node
from tests.database import ROOT

PICTURES = ROOT / "build" / "screenshots"
WIDTHS = {1280: 900, 390: 844}
"""A laptop, and a telephone of today, in CSS pixels."""
SCHEMES = ("light", "dark")
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


@dataclass
class Camera:
    """Takes the pictures of one visit; what axe found and what did not fit is kept until the end, so that one run tells all."""

    page: Page
    found: list[str] = field(default_factory=list[str])

    async def shoot(self, name: str, *, full: bool = True) -> None:
        """The screen as it is now, in all four lights; afterwards wide and bright again."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        await self.page.wait_for_function("() => [...document.images].every((one) => one.complete || one.loading === 'lazy')")
        for width, height in WIDTHS.items():
            await self.page.set_viewport_size({"width": width, "height": height})
            for scheme in SCHEMES:
                await self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                await self.page.wait_for_timeout(350)
                await self.page.screenshot(path=PICTURES / f"{name}-{width}-{scheme}.png", full_page=full)
                self.found += [f"{name} at {width}, {scheme}: {one}" for one in await self._judge()]
        await self.page.emulate_media(color_scheme="light")
        await self.page.set_viewport_size({"width": 1280, "height": 900})

    async def _judge(self) -> list[str]:
        if not await self.page.evaluate("() => 'axe' in window"):
            axe = node.tool("axe") / "axe-core" / "axe.min.js"
            await self.page.evaluate(axe.read_text(encoding="utf-8"))
        result: dict[str, Any] = await self.page.evaluate("(rules) => axe.run(document, rules)", RULES)
        wrong = [
            f"{one['id']} ({one['impact']}): {', '.join(str(node['target']) for node in one['nodes'][:4])}" for one in result["violations"]
        ]
        wide = await self.page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        return [*wrong, f"scrolls sideways by {wide} px"] if wide > 0 else wrong
