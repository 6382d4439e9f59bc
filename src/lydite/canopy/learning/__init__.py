"""Training: losses, curriculum, sampler, augmentation, the resumable loop, and the training.Task."""
