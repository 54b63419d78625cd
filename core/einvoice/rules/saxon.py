"""The XSLT processor: the only module that touches saxonche, which has no types."""

from threading import Lock
from typing import Protocol, cast

from lxml import etree
from saxonche import PySaxonProcessor  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

from core.einvoice.xml_input import Element


class Stylesheet(Protocol):
    def transform_to_string(self, *, xdm_node: object) -> str: ...


class _Compiler(Protocol):
    def compile_stylesheet(self, *, stylesheet_text: str) -> Stylesheet: ...


class _Processor(Protocol):
    def new_xslt30_processor(self) -> _Compiler: ...

    def parse_xml(self, *, xml_text: str) -> object: ...

    def set_configuration_property(self, name: str, value: str) -> None: ...


class SaxonDocument:
    """A document in the form the processor works on, parsed once for all stylesheets."""

    def __init__(self, node: object) -> None:
        self.node = node


class Saxon:
    """One processor for the process; its methods may be called from any thread, one at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._processor = cast(_Processor, PySaxonProcessor(license=False))
        self._processor.set_configuration_property("http://saxon.sf.net/feature/allowedProtocols", "file")
        self._compiler = self._processor.new_xslt30_processor()

    def compile(self, stylesheet: str) -> Stylesheet:
        """A stylesheet ready to run."""
        with self._lock:
            return self._compiler.compile_stylesheet(stylesheet_text=stylesheet)

    def load(self, root: Element) -> SaxonDocument:
        """A parsed tree handed over as text, so that encodings and document types are out of the question."""
        text = etree.tostring(root, encoding="unicode", with_tail=False)
        with self._lock:
            return SaxonDocument(self._processor.parse_xml(xml_text=text))

    def run(self, stylesheet: Stylesheet, document: SaxonDocument) -> Element:
        """The result of a stylesheet as a tree of our own."""
        with self._lock:
            result = stylesheet.transform_to_string(xdm_node=document.node)
        return etree.fromstring(result.encode("utf-8"))
