"""The report is one file that fetches nothing, tells the ledger's numbers, and shows strangers' text as text."""

from __future__ import annotations

import html
import io
import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from cases import PEERS, Run
from numpy_task import NumpyTask, settings
from rich.console import Console

from lydite.evidence.page import Series
from lydite.evidence.record import RunRecord
from lydite.pretrain.chronicle import PLAIN_REASONS, Chronicle, chronicle
from lydite.pretrain.report import fate, peer_colours, render_report, size_text, summary_table
from lydite.pretrain.simulator import Simulation, SimulationResult, simulate
from lydite.pretrain.wire import Refusal, RefusalReason

HOSTILE = '</script><img src=x onerror="alert(1)"><b>{{ 7 * 7 }}'


@pytest.fixture(scope="module")
def result() -> SimulationResult:
    adversaries = ["sign-flip", "free-rider", "no-reveal"]
    return simulate(NumpyTask(), settings(), n_honest=6, adversaries=adversaries, rounds=6, seed=4)


@pytest.fixture(scope="module")
def told(result: SimulationResult) -> Chronicle:
    names = {key: f"honest-{i + 1}" for i, key in enumerate(result.honest)}
    return chronicle(result.ledger, {**names, **result.adversaries})


def body_of_page(page: str) -> str:
    """The page without the chart library."""
    return re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)


def charts(page: str) -> dict[str, Any]:
    """Title -> what plotly is given."""
    found = re.findall(
        r"<figcaption>([^<]*)</figcaption><div class='plot'></div><script type='application/json'>(.*?)</script>",
        page,
        flags=re.DOTALL,
    )
    return {html.unescape(title): json.loads(data) for title, data in found}


def test_the_page_carries_the_numbers_and_the_commands_that_check_them(told: Chronicle) -> None:
    page = body_of_page(
        render_report(told, place="runs/my demo", checkpoint="runs/x/checkpoint", sample="def f(): <1>")
    )
    assert f"lydite evidence verify &#39;runs/my demo&#39; --head {told.head}" in page
    assert "lydite pretrain replay &#39;runs/my demo&#39; --decisions" in page
    for fact in (told.run, told.head, told.weights, told.validator, f"{told.held_out[-1]:.4f}", "runs/x/checkpoint"):
        assert fact in page
    assert "def f(): &lt;1&gt;" in page
    assert PLAIN_REASONS[RefusalReason.HARMFUL] in page
    assert "is not finished" not in page


def test_the_page_fetches_nothing(told: Chronicle) -> None:
    page = body_of_page(render_report(told))
    assert "default-src 'none'" in page
    assert not re.search(r"(src|href)\s*=|url\(|https?://", page)


def test_charts_hold_every_peer_and_mark_the_barred(told: Chronicle) -> None:
    drawn = charts(render_report(told))
    assert len(drawn) == 5
    names = {trace["name"] for trace in drawn["Standing of each peer"]["traces"]}
    assert names == {peer.name + (" (barred)" if peer.barred else "") for peer in told.peers}
    doubt = drawn["Doubt that a peer trains on the data it was given"]
    assert doubt["layout"]["shapes"][0]["y0"] == told.doubt_bar
    barred = next(trace for trace in doubt["traces"] if trace["name"] == "sign-flip (barred)")
    assert barred["marker"]["symbol"][-1] == "x"
    assert drawn["Held-out loss"]["traces"][0]["y"] == list(told.held_out)


def test_honest_and_other_lines_differ_in_colour_and_stroke(told: Chronicle) -> None:
    colours = peer_colours(told)
    honest = {colours[peer.key] for peer in told.peers if peer.honest}
    others = {colours[peer.key] for peer in told.peers if not peer.honest}
    assert len(honest) == 6
    assert not honest & others
    traces = charts(render_report(told))["Standing of each peer"]["traces"]
    assert {t["line"]["dash"] for t in traces if t["name"].startswith("honest")} == {"solid"}
    assert {t["line"]["dash"] for t in traces if not t["name"].startswith("honest")} == {"dot"}


def test_a_baseline_is_drawn_beside_the_run(told: Chronicle) -> None:
    page = render_report(told, baseline=Series(name="alone", x=[0, 1], y=[4.0, 3.0], dashed=True))
    assert [trace["name"] for trace in charts(page)["Held-out loss"]["traces"]] == ["this run", "alone"]


def test_without_names_nobody_is_sorted_into_honest_and_attacker(result: SimulationResult) -> None:
    story = chronicle(result.ledger)
    page = body_of_page(render_report(story))
    assert "attacker" not in page
    assert "honest" not in page
    assert all(peer.name in page for peer in story.peers)


def test_a_run_without_refusals_says_so() -> None:
    result = simulate(NumpyTask(), settings(), n_honest=3, rounds=2, seed=1)
    page = body_of_page(render_report(chronicle(result.ledger)))
    assert "No update was refused." in page
    assert "Its work was used in 2 of 2 rounds." in page


def test_an_unfinished_run_says_so_first() -> None:
    simulation = Simulation(NumpyTask(), settings(), n_honest=3, rounds=4, seed=1)
    while simulation.ledger.round < 1:
        simulation.step()
    page = body_of_page(render_report(chronicle(simulation.ledger)))
    assert "This run is not finished: 1 of 4 rounds are judged" in page


def test_a_run_before_its_first_round_has_a_page() -> None:
    page = body_of_page(render_report(chronicle(Run().ledger)))
    assert "No round is judged yet." in page
    assert "This run is not finished: 0 of 5" in page


def test_markup_in_names_and_messages_stays_text() -> None:
    run = Run()
    run.open()
    run.close()
    run.manifest(
        refused={PEERS[0]: Refusal(reason=RefusalReason.NEAR_COPY, message=HOSTILE)},
        held={PEERS[1]: HOSTILE},
        absent={PEERS[2]: HOSTILE},
        verdict=HOSTILE,
    )
    page = render_report(chronicle(run.ledger, dict.fromkeys(PEERS, HOSTILE)), place=HOSTILE, sample=HOSTILE)
    inside = body_of_page(page)
    assert "<img" not in inside
    assert "<b>{{" not in inside
    assert "</script><" not in inside.replace("</script></figure>", "")
    assert "49" not in inside.split("Check it yourself")[1], "a template in a message must not be evaluated"
    assert len(charts(page)) == 5


def test_a_gauntlet_that_was_off_is_named(result: SimulationResult) -> None:
    bare = simulate(NumpyTask(), settings(enabled=False), n_honest=3, rounds=2, seed=1)
    page = body_of_page(render_report(chronicle(bare.ledger)))
    assert "the measuring was switched off" in page
    assert "How the validator came to know them" not in page


def test_the_record_adds_when_and_with_what(told: Chronicle) -> None:
    started = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    record = RunRecord.begin("pretrain demo", ["lydite", "pretrain", "demo"], started=started)
    page = body_of_page(render_report(told, record=record))
    assert "2026-01-02T03:04:00+00:00" in page
    assert "lydite pretrain demo" in page


def test_everybodys_fate_is_a_sentence(told: Chronicle) -> None:
    fates = {peer.name: fate(told, peer) for peer in told.peers}
    assert fates["honest-1"].startswith("Its work was used in ")
    assert "Handed in nothing 6 times." in fates["no-reveal"]
    assert fates["sign-flip"].startswith("Barred in round ")


def test_the_summary_names_every_peer_and_the_main_reason(told: Chronicle) -> None:
    console = Console(file=io.StringIO(), width=120)
    console.print(summary_table(told))
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    assert all(peer.name in text for peer in told.peers)
    assert PLAIN_REASONS[RefusalReason.HARMFUL] in text


@pytest.mark.parametrize(
    ("n_bytes", "text"), [(0, "0 B"), (999, "999 B"), (1500, "1.5 kB"), (35_700_000, "35.7 MB"), (2e13, "20 TB")]
)
def test_sizes_are_in_powers_of_ten(n_bytes: float, text: str) -> None:
    assert size_text(n_bytes) == text
