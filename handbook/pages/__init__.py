"""The pages of the site as text, before any site generator has seen them."""
