"""Build time: read the policies, render the pages, and bundle what the browser runs."""
