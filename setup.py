"""Builds the C kernels as a plain shared library (no Python.h needed); without a compiler the numpy twins serve."""

from setuptools import Extension, setup

setup(
    ext_modules=[
        Extension(
            "lydite.codec._kernels",
            sources=["native/kernels.c"],
            depends=["native/lydite.h", "native/wire.h", "native/compress.h", "native/aggregate.h"],
            include_dirs=["native"],
            extra_compile_args=["-O3", "-std=c11", "-ffp-contract=off", "-fvisibility=hidden"],
            optional=True,
        )
    ]
)
