from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.archive.entry import Names, base_name, folder_of, safe, suffix_of


def test_a_file_is_found_by_day_other_side_and_number() -> None:
    day = date(2026, 11, 3)
    assert folder_of(day, "purchase") == "2026/11/purchase"
    assert base_name(day, "Proximus NV", "F/2026:118", "scan.pdf") == "2026-11-03 Proximus NV F-2026-118"
    assert base_name(day, None, None, "IMG_2031.jpg") == "2026-11-03 IMG_2031"


def test_names_that_differ_in_capitals_alone_get_a_number() -> None:
    names = Names()
    assert [names.take("a", base, ".pdf") for base in ("Een", "een", "EEN")] == ["a/Een.pdf", "a/een (2).pdf", "a/EEN (3).pdf"]


def test_thousands_alike_are_counted_and_none_is_taken_twice() -> None:
    names = Names()
    assert names.take("a", "scan (3)", ".pdf") == "a/scan (3).pdf"
    given = [names.take("a", "scan", ".pdf") for _ in range(20_000)]
    assert given[:3] == ["a/scan.pdf", "a/scan (2).pdf", "a/scan (4).pdf"]
    assert len(set(given)) == 20_000


def test_a_name_fits_the_bytes_of_a_file_system_and_hides_nothing() -> None:
    assert len(safe("漢" * 120).encode()) <= 200
    assert safe("scan \u202efdp.exe") == "scan -fdp.exe"


def test_the_ending_says_what_the_file_is() -> None:
    assert suffix_of("factuur.PDF.exe", "application/pdf") == ".pdf"
    assert suffix_of("photo.HEIC", "image/heic") == ".heic"
    assert suffix_of("nothing", "application/octet-stream") == ""


@given(st.text(max_size=300))
def test_no_name_leaves_its_folder(text: str) -> None:
    name = safe(text)
    assert name
    assert not set(name) & set('<>:"/\\|?*\0')
    assert len(name) <= 100
    assert not name.startswith(".")
    assert not name.endswith((".", " "))
