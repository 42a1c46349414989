"""Fields on grids: integer cells, stepped at fixed ticks, part of the state of the world."""
