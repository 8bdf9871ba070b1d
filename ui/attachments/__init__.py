"""Files attached to an entry or an action: small pictures, adding, opening, removing."""
