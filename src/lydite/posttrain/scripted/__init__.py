"""Agents without a model behind them: programs that do what an honest person would. They run inside the sandbox."""
