"""What two or more systems need to train: the task, its device, optimiser and schedule, corpora, tokenizers, exports.

`task` holds the Protocol and needs no torch; the files that do are imported only when a task is built.
"""
