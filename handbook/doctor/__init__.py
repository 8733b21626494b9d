"""Whether a published site does what this project promises, and what to change if not."""
