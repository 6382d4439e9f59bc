"""A run in the terminal while it goes on: one screen that is redrawn, or one line per round where nobody watches.

`view` is for `rich.live.Live`; it measures the terminal each time it is drawn: nine peers fit 80 x 24, a narrower
window loses columns, a lower one rows. `line` is for logs and pipes. Both only say what a chronicle says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from lydite.pretrain.chronicle import Chronicle, Outcome, PeerStory, RoundStory, Turn, cleaned

STYLES = {
    Outcome.CHOSEN: "green",
    Outcome.SKIPPED: "yellow",
    Outcome.HELD: "yellow",
    Outcome.REFUSED: "red",
    Outcome.ABSENT: "bright_black",
}
MARKS = {
    Outcome.CHOSEN: ("■", "#"),
    Outcome.SKIPPED: ("□", "o"),
    Outcome.HELD: ("·", "."),
    Outcome.REFUSED: ("×", "x"),
    Outcome.ABSENT: (" ", " "),
}
"""Outcome -> its mark, and the same in ASCII."""
STATE_STYLES = {"member": "", "probation": "yellow", "barred": "bold red"}
LEDGER_KINDS = ("genesis", "open", "close", "manifest", "end")
NAME_WIDTH = 16
OTHER_LINES = 8
"""Lines of the screen that are not peers: four above the table, its head, two around the news, the cursor's."""
MAX_NEWS = 5
MIN_STRIP = 6
NARROWEST = 20


def view(chronicle: Chronicle, *, phase: str = "", elapsed_s: float, eta_s: float | None) -> RunView:
    """The screen.

    Args:
        phase: what happens now ("round 4 is open: 5 of 9 committed"); nothing or the kind of the ledger's last entry:
            what the ledger says.
        elapsed_s: seconds since the command was started.
        eta_s: seconds to the end, None when unknown.
    """
    said = chronicle.stage if phase in ("", *LEDGER_KINDS) else phase
    return RunView(chronicle, said, elapsed_s, eta_s)


def line(chronicle: Chronicle, round: int) -> str:
    """One judged round in one line.

    Raises:
        KeyError: the round is not judged yet.
    """
    row = next((row for row in chronicle.rounds if row.round == round), None)
    if row is None:
        raise KeyError(f"round {round} is not judged; the last judged one is {len(chronicle.rounds) - 1}")
    parts = [f"[{round + 1}/{chronicle.rounds_total}] round {round}", loss_text(row)]
    parts.append(", ".join(f"{len(row.with_outcome(kind))} {kind.value}" for kind in Outcome if row.with_outcome(kind)))
    if not row.applied:
        parts.append("weights stay")
    parts += [f"{chronicle.peer(key).name} refused: {row.reasons[key]}" for key in row.with_outcome(Outcome.REFUSED)]
    parts += [f"{peer.name} barred" for peer in chronicle.peers if peer.barred_in == round]
    return "  ".join(part for part in parts if part)


def loss_text(row: RoundStory) -> str:
    """ "held-out 3.1415 nats (-0.1200)"."""
    change = "" if row.held_out_before is None else f" ({row.held_out - row.held_out_before:+.4f})"
    return f"held-out {row.held_out:.4f} nats{change}"


def duration_text(seconds: float | None) -> str:
    """ "4:07" or "1:02:03"; "?" for None."""
    if seconds is None:
        return "?"
    minutes, rest = divmod(max(0, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def sparkline(values: Sequence[float], width: int, *, ascii_only: bool = False) -> str:
    """The last values as bars of eight heights, the lowest value the lowest bar; at most `width` characters."""
    bars = "_.-=*#" if ascii_only else "▁▂▃▄▅▆▇█"
    shown = values[-max(1, width) :]
    if not shown:
        return ""
    low, high = min(shown), max(shown)
    if high <= low:
        return bars[0] * len(shown)
    return "".join(bars[round((v - low) / (high - low) * (len(bars) - 1))] for v in shown)


@dataclass(frozen=True)
class RunView:
    """A rich renderable that fits itself into the space it is given."""

    chronicle: Chronicle
    phase: str
    elapsed_s: float
    eta_s: float | None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        parts = self._parts(
            max(NARROWEST, options.max_width), options.height or options.size.height, options.ascii_only
        )
        if not options.ascii_only:
            yield from parts
            return
        # rich cuts with an ellipsis and names come from anywhere: both would end the program on such a terminal.
        for part in parts:
            for text, style, control in console.render(part, options):
                yield Segment(text.replace("…", "~").encode("ascii", "replace").decode(), style, control)

    def _parts(self, width: int, height: int, ascii_only: bool) -> Iterator[Text | Table]:
        yield from (_cut(text, width) for text in self._head(width, ascii_only))
        peers = self.chronicle.ranked()
        room = max(1, height - OTHER_LINES - min(MAX_NEWS, 2))
        shown = peers if len(peers) <= room else peers[: max(1, room - 1)]
        yield _standings(self.chronicle, shown, width, ascii_only)
        left = height - OTHER_LINES - len(shown)
        if len(shown) < len(peers):
            yield _cut(Text(f"and {len(peers) - len(shown)} more keys", style="bright_black"), width)
            left -= 1
        news = _news(self.chronicle)[: max(0, min(MAX_NEWS, left))]
        if news:
            yield Text("")
            yield from (_cut(text, width) for text in news)

    def _head(self, width: int, ascii_only: bool) -> Iterator[Text]:
        story = self.chronicle
        done, total = len(story.rounds), story.rounds_total
        count = f" {done} of {total} rounds"
        clock = f"  {duration_text(self.elapsed_s)} gone, {duration_text(self.eta_s)} to go"
        if story.finished:
            clock = f"  finished in {duration_text(self.elapsed_s)}"
        bar_width = max(4, width - len(count) - len(clock) - 2)
        full = bar_width * done // total
        bar = Text(("#" if ascii_only else "━") * full, style="bold cyan")
        bar.append(("-" if ascii_only else "─") * (bar_width - full), style="bright_black")
        yield Text.assemble(bar, (count, "bold"), clock)
        if story.rounds:
            latest = story.rounds[-1]
            amount = f"{latest.amount_chosen:,} {story.unit}"
            said = f"{loss_text(latest)} after {amount}  "
            yield Text.assemble(
                (said, "bold"), (sparkline(story.held_out, width - len(said), ascii_only=ascii_only), "cyan")
            )
        else:
            yield Text("held-out loss: after the first round", style="bright_black")
        yield Text(f"now: {cleaned(self.phase)}")
        yield Text("")


def _cut(text: Text, width: int) -> Text:
    text.truncate(width, overflow="ellipsis")
    return text


def _standings(story: Chronicle, peers: Sequence[PeerStory], width: int, ascii_only: bool) -> Table:
    """Columns in the order in which they are given up: the strip shrinks first, then doubt, reward and state go."""
    name_width = min(NAME_WIDTH, max([4, *(len(p.name) for p in peers)])) if width >= 60 else min(10, width - 8)
    columns: list[tuple[str, int]] = [("peer", name_width), ("rating", 6)]
    columns += [
        column
        for least, column in ((40, ("state", 9)), (54, ("reward", 6)), (64, ("doubt", 9)), (30, ("used", 5)))
        if width >= least
    ]
    strip = min(width - sum(size + 1 for _, size in columns), max(len(story.rounds), len("rounds")))
    table = Table(box=None, padding=(0, 1, 0, 0), show_edge=False, pad_edge=False, header_style="bright_black")
    for title, size in columns:
        right = title not in ("peer", "state")
        table.add_column(title, width=size, justify="right" if right else "left", no_wrap=True, overflow="ellipsis")
    if strip >= MIN_STRIP:
        table.add_column("rounds", width=strip, no_wrap=True)
    for peer in peers:
        cells = [_cell(story, peer, title) for title, _ in columns]
        table.add_row(*cells, *([_strip(story, peer, strip, ascii_only)] if strip >= MIN_STRIP else []))
    return table


def _cell(story: Chronicle, peer: PeerStory, title: str) -> Text:
    match title:
        case "peer":
            return Text(peer.name, style="" if peer.honest is None else "green" if peer.honest else "red")
        case "state":
            return Text(peer.state, style=STATE_STYLES.get(peer.state, ""))
        case "rating":
            return Text(f"{peer.ordinal:.1f}")
        case "used":
            return Text(f"{peer.count(Outcome.CHOSEN)}/{len(peer.turns)}")
        case "reward":
            return Text(f"{100 * peer.reward:.1f}%")
        case _:
            near = peer.doubt >= story.doubt_bar / 2
            return Text(f"{peer.doubt:.1f}/{story.doubt_bar:.0f}", style="red" if near else "")


def _strip(story: Chronicle, peer: PeerStory, width: int, ascii_only: bool) -> Text:
    turns = {turn.round: turn for turn in peer.turns}
    text = Text()
    for row in story.rounds[-width:]:
        turn = turns.get(row.round)
        if turn is None:
            text.append(" ")
        else:
            text.append(MARKS[turn.outcome][ascii_only], style=STYLES[turn.outcome])
    return text


def _news(story: Chronicle) -> list[Text]:
    """The latest bars and refusals, newest first."""
    found: list[tuple[int, bool, Text]] = []
    for peer in story.peers:
        if peer.barred_in is not None:
            found.append((peer.barred_in, True, Text(f"{peer.name}: {peer.barred}", style="bold red")))
        found += [
            (turn.round, False, _refused(peer, turn))
            for turn in peer.turns
            if turn.outcome is Outcome.REFUSED and turn.round != peer.barred_in
        ]
    return [text for _, _, text in sorted(found, key=lambda item: item[:2], reverse=True)]


def _refused(peer: PeerStory, turn: Turn) -> Text:
    reason = turn.reason.value if turn.reason else ""
    return Text.assemble((f"round {turn.round} ", "bright_black"), (peer.name, "red"), f" {reason}: {turn.message}")
