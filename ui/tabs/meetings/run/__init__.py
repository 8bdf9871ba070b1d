"""Running a meeting: what the person at the keyboard sees while the room watches the projector."""
