"""The demonstration office: fictional data, made by the same services that people use, from a seed."""
