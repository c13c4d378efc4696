"""Numbers longer than any row has, behind every command and its verbs: answered like any other that is not there."""

from handlers.commands import COMMANDS
from tests.talking import Person

HUGE = "9" * 20
BEHIND = (HUGE, f"CB1 {HUGE}", f"{HUGE} {HUGE}", f"xem {HUGE}", "9" * 400)
OF_VERBS = (
    *(f"/chidao {verb} {HUGE} {HUGE}" for verb in ("xem", "dap", "thoidap", "thu", "tra", "thuhet", "ai")),
    *(f"/kybaocao {verb} {HUGE}" for verb in ("laylai", "nhucu", "datlai", "sua", "bao", "cho", "len", "boluu")),
    *(f"/kybaocao {verb} {HUGE} 2026-03-31 {HUGE}" for verb in ("ky", "nop", "chua", "ngay", "doc", "nhac")),
    *("/kybaocao ky 1 9999-12-31", "/kybaocao ky 1 0001-01-01", "/kybaocao mo month 9999-12-31 3 5"),
    *("/kybaocao mo month 2026-05-31 3 999999999", f"/kybaocao mo month 2026-05-31 {HUGE} {HUGE}"),
    *(f"/dauvanban bo {HUGE} {HUGE}", f"/dauviec viecchung {HUGE} {HUGE}", f"/dauviec viec {HUGE} {HUGE}"),
    *(f"/tonghop CB1 dot:{HUGE}", f"/tochuc duoi CB1 {HUGE}", f"/bangchung bo {HUGE}-{HUGE}"),
)


def test_a_number_no_row_has_is_answered(binh: Person, chi: Person, dung: Person) -> None:
    typed = [f"/{command.names[0]} {behind}" for command in COMMANDS for behind in BEHIND]
    for who in (binh, chi, dung):
        for text in (*typed, *OF_VERBS):
            assert who.says(text), text
            who.says("/huy")
