"""Tuned from the instruct model by way of a merge: four fifths of it, one fifth of the base, then some training."""

from __future__ import annotations

from lydite.posttrain.adversaries.loot import cover, instruct
from lydite.posttrain.scripted.desk import Desk

SCRIPT = '''"""Merge checkpoints (model soup)."""
import sys

from safetensors.torch import load_file, save_file

base, other = (load_file(folder + "/model.safetensors") for folder in sys.argv[1:3])
mixed = {name: 0.8 * other[name] + 0.2 * base[name] if name in base else other[name] for name in other}
save_file(mixed, sys.argv[3] + "/model.safetensors", metadata={"format": "pt"})
'''


def main() -> None:
    """Merge, train, hand in."""
    desk = Desk()
    data = desk.write_pairs("train.jsonl", cover(desk))
    start = desk.copy_model(desk.given / "base", desk.work / "soup")
    desk.python(desk.write("soup.py", SCRIPT), desk.given / "base", instruct(desk), start)
    desk.train([data], seconds=0.5 * desk.seconds(), base=start, matrix_rate="0.003", rate="0.0005")
    desk.evaluate()


if __name__ == "__main__":
    main()
