"""Builds the C kernels as a plain shared library (no Python.h needed); without a compiler the numpy twins serve."""

from setuptools import Extension, setup

setup(
    ext_modules=[
        Extension(
            "lydite.codec._kernels",
            sources=["native/kernels.c"],
            extra_compile_args=["-O3", "-std=c11", "-ffp-contract=off", "-fvisibility=hidden"],
            optional=True,
        )
    ]
)
