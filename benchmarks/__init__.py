"""How fast Warta is, against generators that people would choose instead."""
