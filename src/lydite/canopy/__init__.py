"""Tree height in metres from overhead images, learned from airborne lidar, mapped with honest intervals (CHMv2).

Nothing is imported here: each file of the room loads only what it needs.
"""
