"""Labels from sources that disagree: building datasets, registration, cleaning."""
