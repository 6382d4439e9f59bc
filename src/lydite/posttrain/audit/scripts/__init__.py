"""What an agent's programs would make and do, read from their source without running them."""
