"""``linli tally``: decides a vote told in a JSON file, as the meeting page would."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from app.cli.console import DONE, Console
from app.domain.errors import RuleViolation
from app.domain.votes import decide
from app.domain.voting.answer import Amount, Decision, Share, VoteWarning
from app.domain.voting.percent import area_shown
from app.services.json_fields import json_in
from app.services.vote_cases import case_from_json
from app.services.vote_rules import vote_rules
from app.wording import Wording


def run(arguments: Namespace, console: Console) -> int:
    """Decide the case of a file and answer with the decision."""
    file = arguments.case.name
    try:
        case, unused = case_from_json(json_in(arguments.case), file)
        decision = decide(case, vote_rules())
    except RuleViolation as refusal:
        if "file" in refusal.details:
            raise
        code = "cli_in_fields" if "fields" in refusal.details else "cli_in_file"
        why = console.wording.error(refusal)
        fields = refusal.details.get("fields", ())
        return console.complain(console.say(code, file=file, fields=fields, why=why), refusal.code)
    if unused:
        hint = VoteWarning("fields_not_used", details={"names": unused})
        decision = replace(decision, warnings=(*decision.warnings, hint))
    console.answer(as_json(decision, console.wording), _told(decision, console))
    return DONE


def as_json(decision: Decision, wording: Wording) -> dict[str, object]:
    """A decision as the contract of ``linli tally`` has it, with more about the readings."""
    turnout = decision.turnout
    return {
        "outcome": str(decision.outcome),
        "reason": wording.decision_reason(decision),
        "needed": _amount(decision.needed),
        "margin": _amount(decision.margin),
        "tie": decision.tie,
        "warnings": [
            {"code": one.code, "basis": one.basis, "text": wording.vote_warning(one)}
            for one in decision.warnings
        ],
        "readings": [
            {
                "name": reading.name,
                "outcome": str(reading.outcome),
                "needed": _amount(reading.needed),
                "margin": _amount(reading.margin),
                "binding": reading.binding,
                "text": wording.reading(reading),
            }
            for reading in decision.readings
        ],
        "turnout": turnout
        and {
            "whole": _amount(turnout.whole),
            "part": _amount(turnout.part),
            "needed": _amount(turnout.needed),
        },
    }


def _amount(amount: Amount) -> object:
    if isinstance(amount, Share):
        return {"area": area_shown(amount.area), "heads": amount.heads}
    return amount


def _told(decision: Decision, console: Console) -> str:
    wording = console.wording
    lines = [wording.decision_reason(decision)]
    lines += [
        console.say(
            "cli_vote_reading", name=wording.reading(one), outcome=wording.outcome(one.outcome)
        )
        for one in decision.readings
    ]
    lines += [
        console.say("cli_vote_warning", text=wording.cited_warning(one))
        for one in decision.warnings
    ]
    return "\n".join(lines)
