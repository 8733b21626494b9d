"""What is promised and offered beside the pages: addresses that last, files, a feed."""
