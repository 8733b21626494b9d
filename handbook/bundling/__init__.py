"""Our scripts and style sheets as browsers get them: few, small, and kept for good once fetched."""
