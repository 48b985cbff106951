"""Editing TOML as text: `text.py` is the face of it, the other rooms stand behind."""
