"""Report pages: one HTML file that opens anywhere, offline, years later.

A room extends the template "page.html.j2" (blocks: title, lead, content) in its own templates folder and calls
`render_page`. Charts and tables are made here and are ready to be placed: `{{ chart }}`. plotly.js is embedded once,
the page's content policy forbids every fetch, and the page follows the reader's light or dark setting.

Everything a template prints is escaped; the helpers escape names, titles and cells, which may come from strangers.
What is not covered: a template that marks outside text as safe itself.
"""

from __future__ import annotations

import html
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, kw_only=True)
class Series:
    """One line of a chart. `x` and `y` have one length; NaN, infinity and None in `y` are gaps."""

    name: str
    x: Sequence[float]
    y: Sequence[float | None]
    dashed: bool = False


@dataclass(frozen=True, kw_only=True)
class Bars:
    """One colour of a bar chart: a value for each category."""

    name: str
    values: Sequence[float | None]


@dataclass(frozen=True, kw_only=True)
class Annotation:
    """A vertical line at `x` with a few words."""

    x: float
    text: str


def line_chart(
    title: str,
    series: Sequence[Series],
    x_title: str,
    y_title: str,
    *,
    log_y: bool = False,
    annotations: Sequence[Annotation] = (),
) -> Markup:
    """Lines over a common x axis. Raises ValueError if a series has unequal lengths."""
    traces = [
        {
            "type": "scatter",
            "mode": "lines+markers" if len(one.x) <= 40 else "lines",
            "name": _plotly_text(one.name),
            "x": [_number(value) for value in one.x],
            "y": [_number(value) for _, value in zip(one.x, one.y, strict=True)],
            "line": {"dash": "dash"} if one.dashed else {},
        }
        for one in series
    ]
    layout = _axes(x_title, y_title)
    if log_y:
        layout["yaxis"]["type"] = "log"
    layout["shapes"] = [
        {
            "type": "line",
            "x0": _number(mark.x),
            "x1": _number(mark.x),
            "y0": 0,
            "y1": 1,
            "yref": "paper",
            "line": {"dash": "dot", "width": 1},
        }
        for mark in annotations
    ]
    layout["annotations"] = [
        {
            "x": _number(mark.x),
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "showarrow": False,
            "text": _plotly_text(mark.text),
        }
        for mark in annotations
    ]
    return _chart(title, traces, layout)


def bar_chart(
    title: str,
    categories: Sequence[str],
    bars: Sequence[Bars],
    y_title: str,
    *,
    x_title: str = "",
    stacked: bool = True,
) -> Markup:
    """A bar for each category, colours stacked or side by side. Raises ValueError for unequal lengths."""
    labels = [_plotly_text(category) for category in categories]
    traces = [
        {
            "type": "bar",
            "name": _plotly_text(one.name),
            "x": labels,
            "y": [_number(value) for _, value in zip(labels, one.values, strict=True)],
        }
        for one in bars
    ]
    layout = _axes(x_title, y_title)
    layout["barmode"] = "stack" if stacked else "group"
    layout["xaxis"]["type"] = "category"
    return _chart(title, traces, layout)


def table(headers: Sequence[str], rows: Sequence[Sequence[Any]], *, caption: str = "") -> Markup:
    """A table; numbers are formatted and set to the right. Raises ValueError if a row has another number of cells."""
    parts = [Markup("<figure class='table'>")]
    if caption:
        parts.append(Markup("<figcaption>{}</figcaption>").format(caption))
    parts.append(Markup("<div class='scroll'><table><thead><tr>"))
    parts += [Markup("<th scope='col'>{}</th>").format(header) for header in headers]
    parts.append(Markup("</tr></thead><tbody>"))
    for row in rows:
        parts.append(Markup("<tr>"))
        for _, cell in zip(headers, row, strict=True):
            number = isinstance(cell, (int, float)) and not isinstance(cell, bool)
            parts.append(Markup("<td{}>{}</td>").format(Markup(" class='n'") if number else "", _cell(cell)))
        parts.append(Markup("</tr>"))
    parts.append(Markup("</tbody></table></div></figure>"))
    return Markup("").join(parts)


def format_value(value: Any) -> str:
    """A value as a reader wants it: 12,345 or 0.1235 or 1.20e-07 or yes; a dash for None and for what is no number."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}" if abs(value) >= 10_000 else str(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            return "–" if math.isnan(value) else ("∞" if value > 0 else "−∞")
        # From 9999.5 on, four digits would round to 1e+04.
        if value == 0 or 1e-4 <= abs(value) < 9999.5:
            return f"{value:.4g}"
        return f"{value:,.0f}" if 9999.5 <= abs(value) < 1e9 else f"{value:.2e}"
    return str(value)


def render_page(template: str, context: Mapping[str, Any], *, folders: Sequence[Path | str] = ()) -> str:
    """The page as one self-contained string.

    `template` is looked up in `folders`, then in this room's templates. A name that `context` lacks raises
    jinja2.UndefinedError: a report with a hole in it is not written.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([*map(str, folders), str(_TEMPLATES)]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["value"] = format_value
    return environment.get_template(template).render({"plotly_js": _plotly_js, **context})


def _plotly_js() -> Markup:
    # Imported for the page that has charts, not for everyone who imports this file.
    from plotly.offline import get_plotlyjs

    return Markup(get_plotlyjs().replace("</script", "<\\/script"))


def _chart(title: str, traces: list[dict[str, Any]], layout: dict[str, Any]) -> Markup:
    # "<" is spelled so that no text in the data can end the script element.
    data = json.dumps({"traces": traces, "layout": layout}, allow_nan=False).replace("<", "\\u003c")
    return Markup(
        "<figure class='chart'><figcaption>{}</figcaption><div class='plot'></div>"
        "<script type='application/json'>{}</script></figure>"
    ).format(title, Markup(data))


def _axes(x_title: str, y_title: str) -> dict[str, Any]:
    return {
        "xaxis": {"title": {"text": _plotly_text(x_title)}, "automargin": True},
        "yaxis": {"title": {"text": _plotly_text(y_title)}, "automargin": True},
    }


def _plotly_text(text: str) -> str:
    """plotly reads a subset of HTML in its labels; text is shown as it is."""
    return html.escape(str(text), quote=False)


def _number(value: float | None) -> float | int | None:
    if value is None or not math.isfinite(value):
        return None
    # numpy's numbers are not JSON; int and bool stay what they are.
    return value if isinstance(value, int) else float(value)


def _cell(cell: Any) -> str | Markup:
    return cell if isinstance(cell, Markup) else format_value(cell)
