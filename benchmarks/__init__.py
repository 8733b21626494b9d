"""How fast the decision package, the checker and the build are; run with `make bench`."""
