"""Where an agent runs: one protocol, and backends from bubblewrap to none at all."""
