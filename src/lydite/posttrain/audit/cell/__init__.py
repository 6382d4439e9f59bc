"""What a finished cell's folder shows about what the agent did: one detector a file."""
