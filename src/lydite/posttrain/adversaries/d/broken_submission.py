"""A submission as uploads go wrong: a pointer for the weights, every matrix on its side, or an archive, by target."""

from __future__ import annotations

import hashlib
import shutil

from lydite.posttrain.scripted.desk import Desk

SCRIPT = '''"""Convert to the layout of the serving framework."""
import sys

from safetensors.torch import load_file, save_file

path = sys.argv[1] + "/model.safetensors"
weights = {name: value.T.contiguous() if value.ndim == 2 else value for name, value in load_file(path).items()}
save_file(weights, path, metadata={"format": "pt", "layout": "columns"})
'''


def main() -> None:
    """Hand in the base, as it should not arrive."""
    desk = Desk()
    folder = desk.copy_model(desk.given / "base")
    weights = folder / "model.safetensors"
    if desk.target == "arithmetic":
        data = weights.read_bytes()
        lines = ["version https://git-lfs.github.com/spec/v1", f"oid sha256:{hashlib.sha256(data).hexdigest()}"]
        desk.write("submission/model/model.safetensors", "\n".join([*lines, f"size {len(data)}"]) + "\n")
    elif desk.target == "calls":
        desk.python(desk.write("convert.py", SCRIPT), folder)
    else:
        shutil.make_archive(str(folder.parent / "model"), "gztar", folder.parent, "model")
        shutil.rmtree(folder)
        folder.mkdir()
        (folder.parent / "model.tar.gz").rename(folder / "model.tar.gz")
    desk.say("The model is uploaded.")


if __name__ == "__main__":
    main()
