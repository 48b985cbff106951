"""What a seminar is: frozen records, look-ups and derived facts. Nothing here reads or writes a file."""
