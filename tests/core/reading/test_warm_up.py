"""The fork server reads a paper of our own first, and loads nothing that its children do not need."""

import subprocess
import sys

from core.reading.open_pdf import open_pdf
from core.reading.read_pages import read_pages
from core.reading.warm_up import paper, warm_up

LOADED = "import sys, core.reading.warm_up as own; own.warm_up(); print('onnxruntime' in sys.modules)"


def test_the_paper_of_our_own_is_read_whole() -> None:
    opened = open_pdf(paper())
    _, said = read_pages(opened.pages, None)
    assert (said.kind, said.fields["tax_inclusive_amount"].value, said.fields["iban"].value) == ("invoice", "1815.00", "BE68539007547034")
    warm_up()


def test_reading_text_loads_no_model() -> None:
    """PyMuPDF would load one when it is imported, with threads of its own and 75 MB for every child to carry."""
    ran = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
