"""What corrections taught about places on paper, and how it is used on the next one."""
