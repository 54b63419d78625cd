"""Our compiler against the words of ISO Schematron."""

import pytest
from lxml import etree

from core.einvoice.rules.saxon import Saxon
from core.einvoice.rules.schematron import UnsupportedSchematron, compile_schematron
from tests.core.einvoice.rules.mini import assertion, schematron

SAXON = Saxon()


def broken(tmp_path, document: str, *patterns: str, head: str = "") -> list[tuple[str, str, str]]:
    path = tmp_path / "rules.sch"
    path.write_text(schematron(*patterns, head=head))
    result = SAXON.run(SAXON.compile(compile_schematron(path)), SAXON.load(etree.fromstring(document)))
    return [(one.get("id", ""), one.get("flag", ""), "".join(one.itertext())) for one in result]


def test_only_the_first_rule_that_matches_judges_a_node(tmp_path):
    first, second = assertion("FIRST", "a", "false()"), assertion("SECOND", "a | b", "false()")
    assert [rule for rule, _, _ in broken(tmp_path, "<r><a/><b/></r>", first + second)] == ["FIRST", "SECOND"]


def test_each_pattern_judges_for_itself(tmp_path):
    first, second = assertion("FIRST", "a", "false()"), assertion("SECOND", "a", "false()")
    assert [rule for rule, _, _ in broken(tmp_path, "<r><a/></r>", first, second)] == ["FIRST", "SECOND"]


def test_nodes_inside_a_judged_node_are_judged_too(tmp_path):
    assert len(broken(tmp_path, "<a><a><a/></a></a>", assertion("DEEP", "a", "false()"))) == 3


def test_attributes_and_texts_can_be_contexts(tmp_path):
    assert [rule for rule, _, _ in broken(tmp_path, "<r x='1'>t</r>", assertion("ATTRIBUTE", "@x", "false()"))] == ["ATTRIBUTE"]
    assert [rule for rule, _, _ in broken(tmp_path, "<r x='1'>t</r>", assertion("TEXT", "r/text()", "false()"))] == ["TEXT"]


def test_a_report_speaks_when_its_test_is_true(tmp_path):
    rule = '<rule context="r"><report id="YES" test="true()" flag="warning">Seen.</report><report id="N" test="false()">No.</report></rule>'
    assert broken(tmp_path, "<r/>", rule) == [("YES", "warning", "Seen.")]


def test_messages_name_nodes_and_values(tmp_path):
    rule = '<rule context="b"><assert id="M" test="false()">In <name/> of <name path="name(..)"/>: <value-of select="@x"/>!</assert></rule>'
    assert broken(tmp_path, "<r><b x='7'/></r>", rule)[0][2] == "In b of r: 7!"


def test_the_flag_may_stand_on_the_rule_and_is_fatal_otherwise(tmp_path):
    on_rule = '<rule context="a" flag="warning"><assert id="W" test="false()">.</assert></rule>'
    nowhere = '<rule context="b"><assert id="F" test="false()">.</assert></rule>'
    assert [flag for _, flag, _ in broken(tmp_path, "<r><a/><b/></r>", on_rule + nowhere)] == ["warning", "fatal"]


def test_variables_of_schema_pattern_and_rule_and_functions_are_known(tmp_path):
    head = """<let name="one" value="1"/><function xmlns="http://www.w3.org/1999/XSL/Transform" name="own:twice">
      <param name="n"/><sequence select="$n * 2"/></function>"""
    pattern = (
        '<let name="two" value="own:twice($one)"/><rule context="r"><let name="four" value="own:twice($two)"/>'
        '<assert id="F" test="$four = 5">Four is <value-of select="$four"/>.</assert></rule>'
    )
    assert broken(tmp_path, "<r/>", pattern, head=head) == [("F", "fatal", "Four is 4.")]


@pytest.mark.parametrize("pattern", ['<rule abstract="true" id="x"/>', '<rule context="a"><extends rule="x"/></rule>'])
def test_what_the_official_files_never_use_is_refused_rather_than_ignored(tmp_path, pattern):
    with pytest.raises(UnsupportedSchematron):
        broken(tmp_path, "<r/>", pattern)
