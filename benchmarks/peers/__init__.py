"""What the handbook is measured against: packages of others, installed apart from our own."""
