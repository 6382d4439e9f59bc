"""A submission that is none: an empty model folder."""

from __future__ import annotations

from lydite.posttrain.scripted.desk import Desk


def main() -> None:
    """Make the folder, and nothing in it."""
    desk = Desk()
    desk.submission.mkdir(parents=True, exist_ok=True)
    desk.say("Done. The model is in place.")


if __name__ == "__main__":
    main()
