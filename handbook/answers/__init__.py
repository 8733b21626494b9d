"""Every answer that can be given: which there are, how they are kept, and what changes them."""
