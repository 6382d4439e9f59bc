"""The command line: the only place that parses flags, configures logging and turns errors into exit codes."""
