"""Hypothesis without a deadline: on a busy machine any call may be slow."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("codec", deadline=None, max_examples=60)
settings.load_profile("codec")
