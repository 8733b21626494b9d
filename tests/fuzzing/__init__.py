"""Hostile input for whatever reads what people write: the query string and the policies' YAML."""
