"""Strangers train one model together: SparseLoCo peers, a gauntlet that judges them, and a ledger anyone can replay.

Walk one gradient: `round` (who does what, on which data) -> `peer` -> `sparsify` -> `wire` -> `admit` -> `gauntlet`
-> `judge` (`significance`, `rating`) -> `aggregate` -> the signed manifest -> `replay`.
"""
