"""The documents say what the code has: every rule, refusal, dependency, link and command."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel

from lydite.cli.main import _parser
from lydite.codec.errors import SparseReason
from lydite.pretrain.founding import Rules
from lydite.pretrain.genesis import Admission, Compression, Gauntlet, Limits, Outer
from lydite.pretrain.wire import RefusalReason

ROOT = Path(__file__).parent.parent
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [*DOCS, ROOT / "README.md", ROOT / "SECURITY.md"]
TABLES: dict[str, type[BaseModel]] = {
    "compression": Compression,
    "outer": Outer,
    "gauntlet": Gauntlet,
    "admission": Admission,
    "limits": Limits,
}


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def first_cells(text: str) -> list[str]:
    """What stands in code style in the first column of every table row."""
    return re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)


def section(text: str, heading: str) -> str:
    """From a heading to the next one of any level."""
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"no heading {heading!r}"
    return found[1]


@pytest.mark.parametrize("table", TABLES)
def test_the_glossary_explains_exactly_the_fields_of_each_table(table: str) -> None:
    """Whoever writes a rules file finds each field, and none that would be refused."""
    rows = first_cells(section(read(ROOT / "docs/glossary.md"), f"[{table}]"))
    assert rows == list(TABLES[table].model_fields)


def test_the_glossary_names_every_rule_outside_the_tables() -> None:
    """The tables are those of the rules file, and what stands beside them is explained."""
    beside = Rules.model_fields.keys() - TABLES.keys()
    assert TABLES.keys() <= Rules.model_fields.keys()
    for field in beside:
        assert f"`{field}`" in read(ROOT / "docs/glossary.md")


def test_the_glossary_explains_every_reason_for_a_refusal() -> None:
    """A refused peer can look up why."""
    rows = first_cells(section(read(ROOT / "docs/glossary.md"), "Reasons for a refusal"))
    assert rows == [reason.value for reason in RefusalReason]


def test_the_wire_format_lists_every_reason_of_the_parser() -> None:
    """They go into signed refusals."""
    assert set(first_cells(section(read(ROOT / "docs/wire-format.md"), "Refusals"))) == {r.value for r in SparseReason}


def test_every_dependency_has_its_reason() -> None:
    """And no reason is given for what is not a dependency."""
    project = tomllib.loads(read(ROOT / "pyproject.toml"))
    wanted = {*project["project"]["dependencies"], *project["build-system"]["requires"]}
    for extra in project["project"]["optional-dependencies"].values():
        wanted.update(extra)
    names = {re.match(r"[A-Za-z0-9._-]+", requirement)[0].lower() for requirement in wanted} - {"lydite"}
    assert names == set(first_cells(read(ROOT / "docs/dependencies.md")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    """To a file that exists, and to a heading in it."""
    for target in re.findall(r"\]\(([^)\s]+)\)", read(page)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        assert path.exists(), f"{page.name} links to {target}"
        if anchor and path.suffix == ".md":
            headings = re.findall(r"^#+ (.+)$", read(path), re.MULTILINE)
            slugs = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
            assert anchor in slugs, f"{page.name} links to {target}"


def commands(text: str) -> list[str]:
    """Every `lydite ...` in code style, and every line of a code block that begins with it; continued lines joined."""
    fenced = "\n".join(re.findall(r"^```[a-z]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    lines = fenced.replace("\\\n", " ").splitlines()
    start = r"(?:\$ )?(?:\S*/)?lydite "
    inline = [re.sub(r"\s+", " ", span) for span in re.findall(r"`([^`]+)`", prose)]
    return [re.sub(f"^{start}", "", line.strip()) for line in [*lines, *inline] if re.match(start, line.strip())]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_is_named_is_one_that_the_program_takes(page: Path) -> None:
    """A reader who copies a command must not be told that it does not exist."""
    for line in commands(read(page)):
        # [--optional] is optional, a bare N stands for a number.
        words = ["1" if word == "N" else word for word in shlex.split(re.sub(r"[\[\]]", "", line), comments=True)]
        if "..." in words:
            words = words[: words.index("...")]
        if len(words) <= 2:
            with pytest.raises(SystemExit) as stopped:
                _parser(words).parse_args([*words, "--help"])
            assert stopped.value.code == 0, f"{page.name}: lydite {line}"
            continue
        try:
            _parser(words).parse_args(words)
        except SystemExit:
            pytest.fail(f"{page.name}: lydite {line}")
