"""Meetings: people, agenda, the timeline of events, votes as held, actions and minutes."""
