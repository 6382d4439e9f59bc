"""Models: where they come from, what of a folder is trusted, and how one is asked.

Only the backends import torch, and only when one is opened. Import from the files of the folder; this one holds
nothing.
"""
