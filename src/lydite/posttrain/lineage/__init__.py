"""Where a base model comes from: what each peer of its run was given, handed in, and what of that is in the weights."""
