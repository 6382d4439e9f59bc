"""The model: bins, head, DINOv3 backbone, and weights in three layouts."""
