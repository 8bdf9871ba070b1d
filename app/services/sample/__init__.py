"""How the sample community is made: invented people, their requests, and what became of them."""
