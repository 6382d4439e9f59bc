"""Images to maps: the world's grid, windows, blending, journal, COG and what lies beside it, Ray, the product."""
