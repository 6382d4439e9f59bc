"""Variant D of each hack: by somebody who knows that there is an audit, and has seen nothing of it."""
