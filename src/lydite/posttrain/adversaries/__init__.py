"""The red team: agents that cheat, each in one way. Detectors are tuned on variant `a`, reported on `b`, `c` and `d`.

Detectors never import this package. `manifest.py` says what each is and which verdict it deserves.
"""
