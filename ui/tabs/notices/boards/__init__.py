"""张贴点: the places where notices hang, in the order one walks past them."""
