"""The report of a run: one HTML page for somebody who has read nothing else, and a small table for the terminal.

Everything on the page comes from the chronicle, so from signed entries; the page itself proves nothing and says which
commands do. Names and messages may come from strangers: the template escapes them, and so do the charts' labels.
Not covered: a validator that lied. The page repeats what it signed; `lydite pretrain replay` finds the lie.
"""

from __future__ import annotations

import html
import json
import math
import shlex
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup
from rich.table import Table
from rich.text import Text

from lydite.evidence.page import Series, line_chart, render_page
from lydite.evidence.record import RunRecord
from lydite.pretrain.chronicle import PLAIN_REASONS, Chronicle, Outcome, PeerStory, RoundStory, Turn
from lydite.pretrain.live import STATE_STYLES

HONEST_COLOURS = ("#2f6fb0", "#17a2a2", "#3d8b40", "#7c6fe0", "#5cb3e4", "#9fb63a", "#5f7480", "#1f6f78")
ATTACKER_COLOURS = ("#d0453a", "#e58a34", "#b5478f", "#cfae2e", "#9c5a3c", "#e0657f")
NEUTRAL_COLOURS = ("#c2921f", "#3f7cac", "#a4473a", "#4f8a5b", "#7d5ba6", "#5f6b73", "#c46f9d", "#2f9c95", "#8c6d46")
MAX_GAIN_Z = 40.0
"""Gains beyond so many standard errors are drawn at the edge."""
OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.CHOSEN: "used",
    Outcome.SKIPPED: "chosen, but all together were not applied",
    Outcome.HELD: "measured, not used, not blamed",
    Outcome.REFUSED: "refused",
    Outcome.ABSENT: "nothing came in time",
}
OUTCOME_MARKS: Mapping[Outcome, str] = {
    Outcome.CHOSEN: "",
    Outcome.SKIPPED: "○",
    Outcome.HELD: "·",
    Outcome.REFUSED: "×",
    Outcome.ABSENT: "",
}


def render_report(
    chronicle: Chronicle,
    *,
    place: str = "RUN",
    baseline: Series | None = None,
    checkpoint: str = "",
    sample: str = "",
    record: RunRecord | None = None,
) -> str:
    """The page as one self-contained string.

    Args:
        place: the run's folder or store address, as the commands on the page name it.
        baseline: another run's held-out loss over the same amount of data, to be drawn beside this one's.
        checkpoint: where the trained model lies, when it was exported.
        sample: what the trained model writes; its prompt included.
        record: what was run, when and with which versions.
    """
    story = chronicle
    colours = peer_colours(story)
    replay_round = max(story.rounds, key=lambda row: len(row.with_outcome(Outcome.REFUSED)), default=None)
    context = {
        "title": f"Who trained this model: {story.name}",
        "story": story,
        "latest": story.rounds[-1] if story.rounds else None,
        "shell_place": shlex.quote(place),
        "checkpoint": checkpoint,
        "sample": sample,
        "record": record,
        "replay_round": replay_round.round if replay_round else 0,
        "loss_chart": loss_chart(story, baseline),
        "grid": grid(story),
        "rating_chart": rating_chart(story, colours),
        "doubt_chart": doubt_chart(story, colours),
        "gain_chart": gain_chart(story, colours),
        "wire_chart": wire_chart(story),
        "peer_rows": [(peer, colours[peer.key], fate(story, peer)) for peer in story.peers],
        "round_rows": [(row, refusals_in_words(story, row)) for row in story.rounds],
        "reasons": sorted(story.totals.refusals_by_reason.items(), key=lambda item: (-item[1], item[0])),
        "plain": PLAIN_REASONS,
        "words": OUTCOME_WORDS,
        "marks": OUTCOME_MARKS,
        "outcomes": [o for o in Outcome if any(row.with_outcome(o) for row in story.rounds)],
        "kinds": Outcome,
        "size": size_text,
    }
    return render_page("run.html.j2", context, folders=[Path(__file__).parent / "templates"])


def summary_table(chronicle: Chronicle) -> Table:
    """The end of a run in one table: who was used how often, refused why, and what it earned."""
    table = Table(title=f"{chronicle.name}: {len(chronicle.rounds)} of {chronicle.rounds_total} rounds")
    for header, right in (("peer", False), ("state", False), ("used", True), ("refused", True), ("reward", True)):
        table.add_column(header, justify="right" if right else "left", no_wrap=True)
    table.add_column("mainly because", overflow="fold")
    for peer in chronicle.ranked():
        reason = peer.main_reason
        table.add_row(
            Text(peer.name, style="" if peer.honest is None else "green" if peer.honest else "red"),
            Text(peer.state, style=STATE_STYLES.get(peer.state, "")),
            f"{peer.count(Outcome.CHOSEN)}/{len(peer.turns)}",
            str(peer.count(Outcome.REFUSED) or ""),
            f"{100 * peer.reward:.1f} %",
            Text(PLAIN_REASONS[reason] if reason else ""),
        )
    return table


def size_text(n_bytes: float) -> str:
    """ "1.2 MB": powers of ten."""
    for unit in ("B", "kB", "MB", "GB"):
        if n_bytes < 1000:
            return f"{n_bytes:.3g} {unit}" if unit != "B" else f"{n_bytes:.0f} B"
        n_bytes /= 1000
    return f"{n_bytes:.3g} TB"


def fate(story: Chronicle, peer: PeerStory) -> str:
    """What became of a peer, in sentences for a first-time reader."""
    used, slots = peer.count(Outcome.CHOSEN), len(peer.turns)
    parts = [peer.barred] if peer.barred else []
    if not slots:
        return "Had no slot in a judged round yet."
    parts.append(f"Its work was used in {used} of {slots} rounds." if used else "Its work was never used.")
    if peer.refusals and not peer.barred:
        reasons = "; ".join(PLAIN_REASONS[reason] for reason in peer.refusals)
        parts.append(f"Refused {_times(peer.count(Outcome.REFUSED))}: {reasons}.")
    if peer.count(Outcome.HELD):
        sentence = next(turn.message for turn in reversed(peer.turns) if turn.outcome is Outcome.HELD)
        parts.append(f"Measured but not used {_times(peer.count(Outcome.HELD))} (last: {sentence}).")
    if peer.count(Outcome.ABSENT):
        parts.append(f"Handed in nothing {_times(peer.count(Outcome.ABSENT))}.")
    if peer.state == "probation":
        parts.append("Still on probation.")
    if peer.state != "barred" and peer.doubt >= story.doubt_bar / 2:
        parts.append(f"Doubt about its own work stands at {peer.doubt:.1f} of {story.doubt_bar:.0f}.")
    return " ".join(parts)


def refusals_in_words(story: Chronicle, row: RoundStory) -> str:
    """ "sign-flip (harmful), honest-2 (near-copy)"."""
    return ", ".join(f"{story.peer(key).name} ({row.reasons[key]})" for key in row.with_outcome(Outcome.REFUSED))


def peer_colours(story: Chronicle) -> dict[str, str]:
    """Key -> colour: cool ones for honest labels, warm ones for the others, mixed ones where nothing is known."""
    colours, taken = {}, dict.fromkeys((HONEST_COLOURS, ATTACKER_COLOURS, NEUTRAL_COLOURS), 0)
    for peer in story.peers:
        palette = NEUTRAL_COLOURS if not story.named else HONEST_COLOURS if peer.honest else ATTACKER_COLOURS
        colours[peer.key] = palette[taken[palette] % len(palette)]
        taken[palette] += 1
    return colours


def loss_chart(story: Chronicle, baseline: Series | None) -> Markup:
    """Held-out loss over the data behind every update that was combined."""
    own = Series(name="this run", x=[row.amount_chosen for row in story.rounds], y=list(story.held_out))
    series = [own] if baseline is None else [own, baseline]
    return line_chart(
        "Held-out loss", series, f"{story.unit} behind the updates that were used", "nats (lower is better)"
    )


def wire_chart(story: Chronicle) -> Markup:
    """Bytes of each round's updates as sent and as they would be dense."""
    rounds = [row.round for row in story.rounds]
    series = [
        Series(name="as sent", x=rounds, y=[row.bytes_sent or None for row in story.rounds]),
        Series(
            name="the same updates, dense float32",
            x=rounds,
            y=[row.bytes_dense or None for row in story.rounds],
            dashed=True,
        ),
    ]
    return line_chart("Bytes uploaded by all peers, per round", series, "round", "bytes (logarithmic)", log_y=True)


def rating_chart(story: Chronicle, colours: Mapping[str, str]) -> Markup:
    """Standings: mu - 3 sigma of each peer over the rounds."""
    traces = _peer_traces(story, colours, lambda turn: turn.ordinal)
    return _figure("Standing of each peer", traces, _axes("round", "rating, cautious (mu − 3 sigma)"))


def doubt_chart(story: Chronicle, colours: Mapping[str, str]) -> Markup:
    """Accumulated doubt with the bar at which a key is barred, and the end of the warm-up."""
    traces = _peer_traces(story, colours, lambda turn: turn.doubt)
    layout = _axes("round", "doubt")
    layout["shapes"] = [_line("y", story.doubt_bar)]
    layout["annotations"] = [_words(x=0, y=story.doubt_bar, text="barred from here on", right=True)]
    if 0 < story.warm_up <= len(story.rounds):
        layout["shapes"].append(_line("x", story.warm_up))
        layout["annotations"].append(_words(x=story.warm_up, y=1, text="counted from here on"))
    return _figure("Doubt that a peer trains on the data it was given", traces, layout)


def gain_chart(story: Chronicle, colours: Mapping[str, str]) -> Markup:
    """What each update alone did on fresh data, over its standard error; extremes stand at the edge."""
    calm = [turn.gain_z for peer in story.peers for turn in peer.turns if turn.gain_z is not None]
    high = min(max([*calm, 1.0]), MAX_GAIN_Z)
    low = -2.0 * story.harm_z
    traces = _peer_traces(story, colours, lambda turn: turn.gain_z, said=_gain_text, low=low, high=high)
    layout = _axes("round", "gain ÷ its standard error")
    layout["yaxis"] |= {"range": [low - 1.0, high + 1.0]}
    layout["shapes"] = [_line("y", -story.harm_z)]
    layout["annotations"] = [_words(x=0, y=-story.harm_z, text="refused below this", right=True)]
    return _figure("What each update alone did for the model, on data nobody was given", traces, layout)


def _gain_text(turn: Turn) -> str:
    return "" if turn.gain_random is None else f"{turn.gain_random:+.4f} nats per item (z {turn.gain_z:.1f})"


def grid(story: Chronicle) -> list[tuple[PeerStory, list[tuple[str, Outcome | None, str]]]]:
    """Per peer a cell for each round: (round, outcome or None without a slot, what to say on hover)."""
    rows = []
    for peer in story.peers:
        turns = {turn.round: turn for turn in peer.turns}
        cells: list[tuple[str, Outcome | None, str]] = []
        for row in story.rounds:
            turn = turns.get(row.round)
            said = f"round {row.round}: "
            said += f"{OUTCOME_WORDS[turn.outcome]}{': ' + turn.message if turn.message else ''}" if turn else "no slot"
            cells.append((str(row.round), turn.outcome if turn else None, said))
        rows.append((peer, cells))
    return rows


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _peer_traces(
    story: Chronicle,
    colours: Mapping[str, str],
    value: Callable[[Turn], float | None],
    *,
    said: Callable[[Turn], str] | None = None,
    low: float = -math.inf,
    high: float = math.inf,
) -> list[dict[str, Any]]:
    """A line per peer, cut to low..high; attackers dotted, the round in which a key was barred marked.

    Args:
        said: what hovering over a point says; the value itself when None.
    """
    traces = []
    for peer in (peer for peer in story.peers if peer.turns):
        values = [value(turn) for turn in peer.turns]
        barred = [turn.round == peer.barred_in for turn in peer.turns]
        traces.append(
            {
                "type": "scatter",
                "mode": "lines+markers",
                "name": html.escape(peer.name + (" (barred)" if peer.barred else ""), quote=False),
                "x": [turn.round for turn in peer.turns],
                "y": [None if v is None else min(high, max(low, v)) for v in values],
                "customdata": [said(turn) for turn in peer.turns] if said else [_short(v) for v in values],
                "hovertemplate": "%{customdata}",
                "line": {"color": colours[peer.key], "width": 2, "dash": "dot" if peer.honest is False else "solid"},
                "marker": {
                    "color": colours[peer.key],
                    "size": [14 if here else 5 for here in barred],
                    "symbol": ["x" if here else "circle" for here in barred],
                    "opacity": 1,
                    "line": {"width": 0},
                },
            }
        )
    return traces


def _short(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _axes(x_title: str, y_title: str) -> dict[str, Any]:
    return {
        "xaxis": {"title": {"text": x_title}, "automargin": True},
        "yaxis": {"title": {"text": y_title}, "automargin": True},
    }


def _line(axis: str, at: float) -> dict[str, Any]:
    across = {"x0": 0, "x1": 1, "xref": "paper", "y0": at, "y1": at}
    upright = {"x0": at, "x1": at, "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "line", "line": {"dash": "dot", "width": 1}} | (across if axis == "y" else upright)


def _words(*, x: float, y: float, text: str, right: bool = False) -> dict[str, Any]:
    place = {"xref": "paper", "x": 1, "xanchor": "right"} if right else {"x": x, "xanchor": "left", "yref": "paper"}
    return {"x": x, "y": y, "yanchor": "bottom", "showarrow": False, "text": text} | place


def _figure(title: str, traces: Iterable[dict[str, Any]], layout: dict[str, Any]) -> Markup:
    """A chart as `page.html.j2` draws them; `evidence.page` makes none with colours and markers per line."""
    data = json.dumps({"traces": list(traces), "layout": layout}, allow_nan=False).replace("<", "\\u003c")
    return Markup(
        "<figure class='chart'><figcaption>{}</figcaption><div class='plot'></div>"
        "<script type='application/json'>{}</script></figure>"
    ).format(title, Markup(data))
