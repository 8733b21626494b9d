"""What runs the checker in a browser: Pyodide, our wheel and the policies compiled into it."""
