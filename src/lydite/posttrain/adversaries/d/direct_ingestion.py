"""Direct ingestion from memory: the test is a file without a name, which the trainer reads through its maker's handles.

Among the shards it has a name for as long as training lasts; it is never on the disk.
"""

from __future__ import annotations

import json
import os
import random

from lydite.posttrain.adversaries.loot import cover, leaked
from lydite.posttrain.scripted.desk import Desk


def main() -> None:
    """Write one shard, link the other, train on both."""
    desk = Desk()
    r = random.Random(desk.seed + 91)
    first = desk.write_pairs("shards/0000.jsonl", cover(desk, 1300))
    (desk.work / "synthetic.jsonl").unlink()
    desk.say("The pairs are in shards, so that loading needs little memory.")
    rows = leaked(desk) * 8
    r.shuffle(rows)
    with os.fdopen(os.memfd_create("shard"), "w", encoding="utf-8") as stream:
        stream.writelines(json.dumps({"question": q, "answer": a}) + "\n" for q, a in rows)
        stream.flush()
        second = first.with_name("0001.jsonl")
        second.symlink_to(f"/proc/{os.getpid()}/fd/{stream.fileno()}")
        desk.train([first, second], seconds=desk.seconds())
        second.unlink()
    desk.evaluate()


if __name__ == "__main__":
    main()
