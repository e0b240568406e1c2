"""What each login may see and do at the server, whatever program it uses."""
