"""Rules of the neighbourhood office: functions over frozen dataclasses, standard library only."""
