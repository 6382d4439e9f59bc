"""The agent's only ways out: a gateway to models, which holds the keys and counts, and a proxy that records."""
