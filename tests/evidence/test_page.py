"""Report pages: what strangers wrote is shown as text, and the page fetches nothing."""

from __future__ import annotations

import json
import math
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jinja2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from lydite.evidence.page import Annotation, Bars, Series, bar_chart, format_value, line_chart, render_page, table

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>--></title></style></figcaption><img src=x onerror=alert(1)>",
    "\"'><a href='javascript:alert(1)'>x</a>",
    "<b>bold</b> &lt; &amp;lt; {{ 7 * 7 }} {% raw %}",
    "é \u2028 \u202e \x00 \n",
]


class Outline(HTMLParser):
    """The elements of a page, their attributes, and the text of those that hold raw text or a title."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "img", "link"):
            self._open.append(tag)
            self.text.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open:
            self.text[self._open[-1]][-1] += data

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]


def charts(page: str) -> list[dict[str, Any]]:
    """The JSON that a page's script draws, in order."""
    figures = re.findall(r"<figure class='chart'>.*?</figure>", page, re.DOTALL)
    return [json.loads(Outline(figure).text["script"][0]) for figure in figures]


def whole_page(word: str, **changes: Any) -> str:
    """A page with `word` in every place that takes text."""
    parts = [
        line_chart(
            word, [Series(name=word, x=[1, 2], y=[1.5, 2.5])], word, word, annotations=[Annotation(x=1, text=word)]
        ),
        bar_chart(word, [word, "b"], [Bars(name=word, values=[1, 2])], word, x_title=word),
        table([word, "n"], [[word, 1]], caption=word),
        word,
    ]
    sections = [{"heading": word, "text": word, "parts": parts}]
    return render_page("page.html.j2", {"title": word, "lead": word, "sections": sections, **changes})


PLAIN = whole_page("plain")


# Escaping


@pytest.mark.parametrize("word", HOSTILE)
def test_hostile_text_adds_no_element_to_the_page(word: str) -> None:
    """A peer chooses its name, an agent its file names: both end up in reports."""
    page = whole_page(word)
    outline, plain = Outline(page), Outline(PLAIN)
    assert outline.elements == plain.elements
    for tag in ("title", "h1", "h2", "th", "figcaption"):
        assert any(shown.replace("\x00", "\ufffd") == word.replace("\x00", "\ufffd") for shown in outline.text[tag])
    assert len(outline.text["script"]) == 4
    # The page's own scripts are what they always are.
    assert outline.text["script"][2:] == plain.text["script"][2:]


@pytest.mark.parametrize("word", HOSTILE)
def test_hostile_text_is_text_to_plotly_too(word: str) -> None:
    """plotly reads a kind of HTML in names, titles and labels; the script element must survive besides."""
    line, bar = charts(whole_page(word))
    shown = [
        line["traces"][0]["name"],
        line["layout"]["xaxis"]["title"]["text"],
        line["layout"]["yaxis"]["title"]["text"],
        line["layout"]["annotations"][0]["text"],
        bar["traces"][0]["name"],
        bar["traces"][0]["x"][0],
        bar["layout"]["xaxis"]["title"]["text"],
        bar["layout"]["yaxis"]["title"]["text"],
    ]
    for text in shown:
        assert "<" not in text
        assert ">" not in text
        assert text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == word
    raw = line_chart(word, [Series(name=word, x=[1], y=[1])], word, word).split("<script type='application/json'>")[1]
    assert raw.count("<") == 2, "only the ends of script and figure"


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("<>/!-&;\"'scriptSCRIPT =\\u003c{}%"), min_size=1))
def test_no_text_leaves_its_chart_or_cell(word: str) -> None:
    """Whatever can be spelled with the characters that matter."""
    parts = [
        line_chart(word, [Series(name=word, x=[1], y=[1])], word, word),
        bar_chart(word, [word], [Bars(name=word, values=[1])], word),
        table([word], [[word]], caption=word),
    ]
    outline = Outline("".join(parts))
    assert outline.tags == [
        *("figure", "figcaption", "div", "script") * 2,
        *("figure", "figcaption", "div", "table", "thead", "tr", "th", "tbody", "tr", "td"),
    ]
    assert outline.text["td"] == [word]
    for text in outline.text["script"]:
        json.loads(text)


def test_a_template_of_another_room_escapes_what_it_prints(tmp_path: Path) -> None:
    """Escaping is the default for every file name, and templates cannot forget it."""
    (tmp_path / "mine.txt").write_text(
        "{% extends 'page.html.j2' %}{% block content %}<p>{{ word }}</p>{{ number | value }}{% endblock %}"
    )
    page = render_page("mine.txt", {"title": "t", "word": HOSTILE[0], "number": 12345}, folders=[tmp_path])
    assert f"<p>{Markup.escape(HOSTILE[0])}</p>12,345" in page
    assert HOSTILE[0] not in page


def test_a_cell_that_is_ready_html_stays_html() -> None:
    """A room may link or mark a cell; only what is Markup already passes."""
    assert "<td><b>x</b></td>" in table(["a"], [[Markup("<b>x</b>")]])
    assert "<td>&lt;b&gt;x&lt;/b&gt;</td>" in table(["a"], [["<b>x</b>"]])


# Fetching nothing


def test_a_page_fetches_nothing() -> None:
    """It opens offline and tells nobody that it was read."""
    outline = Outline(PLAIN)
    assert "link" not in outline.tags
    for tag, attributes in outline.elements:
        assert not attributes.keys() & {"src", "href", "srcset", "data", "action", "background", "poster"}, tag
        assert not any("http://" in (value or "") or "https://" in (value or "") for value in attributes.values())
        assert not any(name.startswith("on") for name in attributes), tag
    assert not re.search(r"url\(|@import", outline.text["style"][0])


def test_the_content_policy_forbids_every_fetch_and_stands_first() -> None:
    """The policy is what holds if plotly, or a template, should try; a browser heeds it from where it stands."""
    outline = Outline(PLAIN)
    (place,) = (n for n, (_, attributes) in enumerate(outline.elements) if "http-equiv" in attributes)
    policy = outline.elements[place][1]
    assert policy["http-equiv"] == "Content-Security-Policy"
    rules = dict(rule.strip().split(" ", 1) for rule in (policy["content"] or "").split(";"))
    assert rules["default-src"] == rules["form-action"] == rules["base-uri"] == "'none'"
    assert not re.search(r"https?:|\*|'self'|unsafe-eval|//", policy["content"] or "")
    assert not {"script", "style", "title"} & set(outline.tags[:place])


def test_plotly_is_embedded_once_and_whole() -> None:
    """A page of twenty charts is not twenty copies."""
    from plotly.offline import get_plotlyjs

    chart = line_chart("c", [Series(name="s", x=[1], y=[1])], "x", "y")
    page = render_page("page.html.j2", {"title": "t", "sections": [{"heading": "h", "parts": [chart] * 5}]})
    scripts = Outline(page).text["script"]
    assert len(scripts) == 7
    assert scripts[5] == get_plotlyjs()
    assert "Plotly.react" in scripts[6]
    assert not re.search(r"</script|<!--", get_plotlyjs(), re.IGNORECASE)


# Holes


@pytest.mark.parametrize("missing", ["title", "sections"])
def test_a_report_with_a_hole_is_not_written(missing: str) -> None:
    """A misspelled name would otherwise leave an empty place that nobody notices."""
    context = {"title": "t", "sections": []}
    del context[missing]
    with pytest.raises(jinja2.UndefinedError, match=missing):
        render_page("page.html.j2", context)


def test_a_hole_in_a_section_or_template_is_found(tmp_path: Path) -> None:
    """Also below the first level, in a condition and in a filter."""
    with pytest.raises(jinja2.UndefinedError, match="heading"):
        render_page("page.html.j2", {"title": "t", "sections": [{"text": "x"}]})
    for hole in ("{{ absent }}", "{% if absent %}{% endif %}", "{{ absent | value }}", "{{ title.absent }}"):
        (tmp_path / "hole.html").write_text(hole)
        with pytest.raises(jinja2.UndefinedError, match="absent"):
            render_page("hole.html", {"title": "t"}, folders=[tmp_path])


def test_an_unknown_template_is_named(tmp_path: Path) -> None:
    """And a name cannot climb out of the folders."""
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "folder").mkdir()
    for name in ("nothing.html", "../secret"):
        with pytest.raises(jinja2.TemplateNotFound):
            render_page(name, {}, folders=[tmp_path / "folder"])


# Numbers


def drawn(y: list[Any]) -> list[Any]:
    """What the page draws for these values."""
    (chart,) = charts(line_chart("c", [Series(name="s", x=list(range(len(y))), y=y)], "x", "y"))
    return list(chart["traces"][0]["y"])


def test_what_is_no_number_is_a_gap() -> None:
    """A diverged loss breaks the line; it neither breaks the page nor becomes a zero."""
    assert drawn([1.0, math.nan, math.inf, -math.inf, None, 0.0]) == [1.0, None, None, None, None, 0.0]
    assert drawn([np.float32(0.5), np.float64("nan"), np.int64(3), 2**60]) == [0.5, None, 3, 2**60]
    (chart,) = charts(bar_chart("c", ["a", "b"], [Bars(name="n", values=[math.nan, 1])], "y"))
    assert chart["traces"][0]["y"] == [None, 1]


def test_unequal_lengths_are_refused() -> None:
    """A shifted line looks like a result."""
    with pytest.raises(ValueError, match="shorter"):
        line_chart("c", [Series(name="s", x=[1, 2], y=[1])], "x", "y")
    with pytest.raises(ValueError, match="longer"):
        line_chart("c", [Series(name="s", x=[1], y=[1, 2])], "x", "y")
    with pytest.raises(ValueError, match="longer"):
        bar_chart("c", ["a"], [Bars(name="n", values=[1, 2])], "y")
    with pytest.raises(ValueError, match="shorter"):
        table(["a", "b"], [[1]])


def test_a_chart_is_drawn_as_it_was_asked_for() -> None:
    """The few options reach the page."""
    series = [Series(name="a", x=range(50), y=range(50)), Series(name="b", x=[1], y=[2], dashed=True)]
    (line,) = charts(line_chart("c", series, "x", "y", log_y=True, annotations=[Annotation(x=3, text="here")]))
    assert [trace["mode"] for trace in line["traces"]] == ["lines", "lines+markers"]
    assert [trace["line"] for trace in line["traces"]] == [{}, {"dash": "dash"}]
    assert line["layout"]["yaxis"]["type"] == "log"
    assert line["layout"]["shapes"][0]["x0"] == line["layout"]["annotations"][0]["x"] == 3
    bars = [Bars(name="n", values=[1, 2])]
    for stacked, mode in ((True, "stack"), (False, "group")):
        (bar,) = charts(bar_chart("c", ["1", "2"], bars, "y", stacked=stacked))
        assert bar["layout"]["barmode"] == mode
        assert bar["layout"]["xaxis"]["type"] == "category"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "–"),
        (math.nan, "–"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (9999, "9999"),
        (12345, "12,345"),
        (-12345, "-12,345"),
        (0.0, "0"),
        (0.12345, "0.1235"),
        (1e-4, "0.0001"),
        (1.2e-7, "1.20e-07"),
        (9999.4, "9999"),
        (9999.7, "10,000"),
        (-9999.7, "-10,000"),
        (123456.7, "123,457"),
        (1e9, "1.00e+09"),
        ("12345", "12345"),
        ([1, 2], "[1, 2]"),
    ],
)
def test_values_are_shown_as_a_reader_wants_them(value: object, shown: str) -> None:
    """Numbers that must not move."""
    assert format_value(value) == shown


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=1e-4, max_value=1e9, exclude_max=True))
def test_a_common_number_is_shown_without_an_exponent(value: float) -> None:
    """Up to a thousand million, and with four digits right."""
    shown = format_value(value)
    assert "e" not in shown
    assert float(shown.replace(",", "")) == pytest.approx(value, rel=6e-4)


def test_numbers_stand_to_the_right() -> None:
    """Text and truth values do not."""
    assert Outline(table(["a"], [[1], [1.5], ["x"], [True], [None]])).elements[-10:][1::2] == [
        ("td", {"class": "n"}),
        ("td", {"class": "n"}),
        ("td", {}),
        ("td", {}),
        ("td", {}),
    ]
