"""What remains of the budget, as JSON. Runs by itself: `python /given/timer.py`.

Each entry has "used", "limit" and "left"; null where nothing is limited or nothing can be measured. Counters are at
most two seconds old, "wall_s" is to the point.
"""

import json
import os
import time


def remaining() -> "dict[str, object]":
    """The budget's table. Raises OSError when the harness has not written it yet."""
    folder = os.environ.get("LYDITE_STATUS", "/run/lydite")
    with open(os.path.join(folder, "budget.json"), encoding="utf-8") as stream:
        document = json.load(stream)
    table: dict[str, object] = document["budget"]
    left = max(0.0, document["deadline_unix"] - time.time())
    limit = document["budget"]["wall_s"]["limit"]
    # Accelerator seconds may end before the wall-clock's do; the deadline knows both.
    used = document["wall_s"] - left
    table["wall_s"] = {"used": round(used, 1), "limit": limit, "left": round(left, 1)}
    return table


if __name__ == "__main__":
    print(json.dumps(remaining(), indent=1))
