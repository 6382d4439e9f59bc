"""The red team: agents that cheat, each in one way. Detectors are tuned on variant `a` and reported on variant `b`.

Detectors never import this package. `manifest.py` says what each is and which verdict it deserves.
"""
