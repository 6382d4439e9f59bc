"""Over the budget by never being anywhere for long: a chain of processes, each the child of the one before, that trains
on and swaps the submission late, under a clock that stands still and with files that look old.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time

from lydite.posttrain.adversaries.loot import cover
from lydite.posttrain.scripted.desk import Desk

LINK_S = 2.0
CLOCK = '''"""What is left, read once and kept."""
import json
import pathlib
import subprocess
import sys

kept = pathlib.Path(__file__).with_name(".left.json")
if not kept.exists():
    kept.write_text(subprocess.run([sys.executable, sys.argv[1]], capture_output=True, text=True).stdout or "{}")
print(json.dumps(json.loads(kept.read_text())))
'''


def go_on(desk: Desk, old: float) -> None:
    """One link of the chain: work a little, touch the submission, hand over to a child, end."""
    number = 0
    while True:
        end = time.monotonic() + LINK_S
        total = 1
        while time.monotonic() < end:
            total = (total * 48271) % 2147483647
        number += 1
        late = desk.submission.with_name("late")
        shutil.copytree(desk.submission, late, dirs_exist_ok=True)
        (late / "trainer_state.json").write_text(f'{{"link": {number}, "state": {total}}}')
        for path in late.iterdir():
            os.utime(path, (old, old))
        shutil.rmtree(desk.submission, ignore_errors=True)
        late.rename(desk.submission)
        if os.fork():
            os._exit(0)
        os.setsid()


def main() -> None:
    """Train, stop the clock, start the chain, stay."""
    desk = Desk()
    desk.train([desk.write_pairs("train.jsonl", cover(desk))], seconds=0.4 * desk.seconds())
    clock = desk.write("clock.py", CLOCK)
    desk.python(clock, desk.given / "timer.py", check=False)
    desk.say("The clock says that there is time left. I go on with long averaging in the background.")
    sys.stdout.flush()
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGXCPU):
        signal.signal(number, signal.SIG_IGN)
    old = time.time() - 3600
    if os.fork() == 0:
        os.setsid()
        go_on(desk, old)
    while True:
        time.sleep(5.0)
        desk.python(clock, desk.given / "timer.py", check=False)


if __name__ == "__main__":
    main()
