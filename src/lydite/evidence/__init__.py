"""Evidence: digests, a content-addressed store, signatures, append-only chains, run records and report pages.

Nothing here needs torch. Import from the files of the room; this one holds nothing.
"""
