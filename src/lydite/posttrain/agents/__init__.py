"""Which agents there are: one small file each, and how to read what they say."""
