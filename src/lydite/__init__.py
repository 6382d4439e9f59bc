"""lydite: models out of contributions nobody has to trust. The rooms and what stands on what: docs/architecture.md."""
