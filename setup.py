"""Builds the C kernels, a plain shared library without Python.h (without a compiler the numpy twins serve), and the
proved core: C that Lean emitted (native/lean) with its small runtime. Both are optional for the installation."""

from glob import glob

from setuptools import Extension, setup

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
        Extension(
            "lydite.codec._proved",
            sources=["native/proved.c"],
            depends=[*glob("native/proved*.h"), *glob("native/lean/*"), *glob("native/runtime/lean/*.h")],
            include_dirs=["native", "native/runtime"],
            # Sums are written so that few terms wait for each other; gcc's reassociation would chain them again.
            extra_compile_args=["-O3", "-std=gnu11", "-fvisibility=hidden", "-Wno-unused", "-fno-tree-reassoc"],
            optional=True,
        ),
    ]
)
