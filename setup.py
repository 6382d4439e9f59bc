"""Builds the C kernels, a plain shared library without Python.h (without a compiler the numpy twins serve), and the
proved core: C that Lean emitted (native/lean) with its small runtime. Both are optional for the installation."""

import platform
from glob import glob

from setuptools import Extension, setup


def proved(name: str, *flags: str) -> Extension:
    """The proved core, built with these flags more."""
    return Extension(
        f"lydite.codec.{name}",
        sources=["native/proved.c"],
        depends=[*glob("native/proved*.h"), *glob("native/lean/*"), *glob("native/runtime/lean/*.h")],
        include_dirs=["native", "native/runtime"],
        # Sums are written so that few terms wait for each other; gcc's reassociation would chain them again.
        extra_compile_args=["-O3", "-std=gnu11", "-fvisibility=hidden", "-Wno-unused", "-fno-tree-reassoc", *flags],
        optional=True,
    )


# With BMI2 a shift by a number of bits that varies is one instruction; codec/core.py takes this build where it runs.
WIDE = [proved("_proved_wide", "-DLYD_WIDE", "-mavx2", "-mbmi", "-mbmi2")]

setup(
    ext_modules=[
        Extension(
            "lydite.codec._kernels",
            sources=["native/kernels.c"],
            depends=["native/lydite.h", "native/compress.h", "native/aggregate.h"],
            include_dirs=["native"],
            extra_compile_args=["-O3", "-std=c11", "-ffp-contract=off", "-fvisibility=hidden"],
            optional=True,
        ),
        proved("_proved"),
        *(WIDE if platform.machine().lower() in ("x86_64", "amd64") else []),
    ]
)
