"""Fuzzing the parsers of foreign bytes, guided by coverage (atheris, libFuzzer): `make fuzz`, a target and a time each."""
