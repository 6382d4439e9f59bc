"""Agents improve a base model under a budget, and every verdict comes with evidence that anyone can check again."""
