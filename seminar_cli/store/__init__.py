"""The plan file: found, read, changed with proof, saved atomically, and remembered."""
