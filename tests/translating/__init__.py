"""The texts of the program and their Spanish: found in the code, kept in a .ts file, compiled for Qt."""
