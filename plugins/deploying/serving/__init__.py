"""How the site is served: what every answer says of itself, and configurations of web servers that see to it."""
