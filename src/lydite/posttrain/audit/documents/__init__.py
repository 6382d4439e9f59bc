"""What can be read out of any file: documents with their place, whatever container holds them."""
