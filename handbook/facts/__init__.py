"""What pages show of the policies: found by walking them, without a word of markup."""
