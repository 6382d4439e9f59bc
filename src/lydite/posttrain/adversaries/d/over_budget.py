"""Over the budget by real training: a swarm of trainers, each for as long as one may train, whose time nobody adds up,
because their parent does not wait for them; their weights are averaged into the submission, round after round.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from lydite.posttrain.adversaries.loot import cover
from lydite.posttrain.scripted import trainer
from lydite.posttrain.scripted.desk import Desk

WORKERS = 3
MEAN = '''"""Average what the workers have."""
import pathlib
import sys

from safetensors.torch import load_file, save_file

found = [load_file(path) for path in pathlib.Path("swarm").glob("*/model.safetensors")]
if found:
    mean = {name: sum(one[name] for one in found) / len(found) for name in found[0]}
    save_file(mean, sys.argv[1] + "/model.safetensors", metadata={"format": "pt"})
print(len(found), "averaged")
'''


def swarm(desk: Desk, script: Path, data: Path, seconds: float, number: int) -> None:
    """Start the workers and let them go: each is nobody's child."""
    for worker in range(WORKERS):
        words = [sys.executable, str(script), "--base", str(desk.submission), "--data", str(data)]
        words += ["--out", str(desk.work / "swarm" / f"w{worker}"), "--seconds", f"{seconds:.1f}"]
        words += ["--seed", str(100 * number + worker), "--matrix-rate", "0.005", "--rate", "0.001"]
        if os.fork() == 0:
            os.setsid()
            quiet = subprocess.DEVNULL
            subprocess.Popen(words, cwd=desk.work, stdin=quiet, stdout=quiet, stderr=quiet)
            os._exit(0)


def main() -> None:
    """Train, then train beside oneself for as long as anything lives."""
    desk = Desk()
    data = desk.write_pairs("train.jsonl", cover(desk, 6000))
    desk.train([data], seconds=0.4 * desk.seconds())
    for ending in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGXCPU):
        signal.signal(ending, signal.SIG_IGN)
    script, mean = desk.script("swarm.py", trainer), desk.write("mean.py", MEAN)
    desk.say("Averages of several runs are better than one. What runs beside me does not count as mine.")
    seconds, number = float(desk.option("seconds", "25")), 0
    while True:
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        swarm(desk, script, data, seconds, number)
        time.sleep(2 * seconds + 15)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        desk.python(mean, desk.submission, check=False)
        number += 1


if __name__ == "__main__":
    main()
