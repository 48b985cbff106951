"""Where click lives: commands parse, call and print; what they call knows nothing of click."""
