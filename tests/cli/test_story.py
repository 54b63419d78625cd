"""The demo beside a product in use: whoever starts it is told where it stands, also when it breaks off."""

import io
import os
from pathlib import Path

from rich.console import Console

from cli.embedded.postgres import free_port
from cli.story import Story


def test_a_demo_that_breaks_off_is_told_and_leaves_the_next_start_to_go_on(tmp_path: Path) -> None:
    said, made = io.StringIO(), tmp_path / "demo.json"
    nobody = f"http://127.0.0.1:{free_port()}"
    story = Story(made, os.environ | {"OKIOKI_DEMO_PASSWORD": "p"}, nobody, {}, Console(file=said))
    while story.show():
        story.first_step()
    assert "The demo company is not complete; the next start goes on with it." in " ".join(said.getvalue().split())
    assert not made.exists()
