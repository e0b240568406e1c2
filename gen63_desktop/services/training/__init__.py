"""What a person can do with training: courses, rosters, completions, and who is compliant on any day."""

from gen63_desktop.services.training.service import ACT_WORDS, Training

__all__ = ["ACT_WORDS", "Training"]
