"""Where and how precisely a task computes: chosen per machine, never part of a run's identity.

Inner training may use whatever is fast. Scores are always float32 without TF32, so that two machines differ by rounding
alone.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

import torch

from lydite.training.errors import TaskError


def choose_device(name: str = "auto") -> torch.device:
    """A torch device; "auto" takes CUDA where there is one.

    Raises:
        TaskError: the device does not exist here.
    """
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "cpu"
    try:
        device = torch.device(name)
        torch.zeros(1, device=device)
    except (RuntimeError, AssertionError) as error:
        raise TaskError(f"device {name!r:.40} cannot be used here: {error}; try auto or cpu") from error
    if device.type == "cuda":
        torch.backends.cuda.matmul.allow_tf32 = False
        torch.backends.cudnn.allow_tf32 = False
    return device


def fast_bfloat16(device: torch.device) -> bool:
    """Does this device multiply bfloat16 in hardware? Without it, autocast is slower than float32."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    if device.type == "cpu":
        return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported()) and _cpu_multiplies_bfloat16()
    return False


def _cpu_multiplies_bfloat16() -> bool:
    """oneDNN also accepts CPUs that emulate; ask for the instructions themselves."""
    return bool(torch.backends.cpu.get_cpu_capability() == "AVX512" and torch.cpu._is_avx512_bf16_supported())


def training_precision(device: torch.device, precision: str) -> AbstractContextManager[object]:
    """Autocast for inner training. `precision` is auto, float32 or bfloat16; auto uses bfloat16 where it is fast."""
    if precision not in ("auto", "float32", "bfloat16"):
        raise TaskError(f"precision {precision!r:.40}; known are auto, float32, bfloat16")
    if precision == "bfloat16" or (precision == "auto" and fast_bfloat16(device)):
        mixed: AbstractContextManager[object] = torch.autocast(device.type, dtype=torch.bfloat16)
        return mixed
    return nullcontext()
