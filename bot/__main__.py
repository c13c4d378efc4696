"""The command line: `python -m bot VERB`, also installed as `dongkhoi VERB`."""

import argparse
import logging
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from bot.mistyped import chosen_language, read_as_far_as_possible, read_settings
from bot.refusal import Refused, damaged
from bot.running import logs, private_files
from bot.settings import Settings
from domain.errors import Refusal
from locales.language import LANGUAGES, language
from locales.wording.operating.reasons import refusal_text
from storage.operating import soundness


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; 0 done, 1 refused with one clear line, 2 wrong usage."""
    logs.speak_utf8()
    options = _parser().parse_args(arguments)
    logs.configure()
    try:
        with private_files.made_private():
            status = _run(options)
            logs.write_out()
            return status
    except Refusal as refusal:
        return _refuse(refusal)
    except KeyboardInterrupt:
        return 0
    except BrokenPipeError:  # who read it has gone, as `head` does
        logs.be_silent()
        return 1
    except Exception as error:
        if reason := soundness.damage(error):
            return _refuse(damaged(reason))
        logging.getLogger(__name__).exception("`%s` failed", options.verb)
        return 1


def _refuse(refusal: Refusal) -> int:
    print(refusal_text(chosen_language(), refusal), file=sys.stderr)
    return 1


def _run(options: argparse.Namespace) -> int:
    if options.verb == "doctor":
        from bot.verbs.doctor import doctor

        settings, mistakes = read_as_far_as_possible(options.lang)
        private_files.close_to_others(settings)
        return doctor(settings, options.lang, mistakes)
    settings = read_settings()
    private_files.close_to_others(settings)
    match options.verb:
        case "demo":
            from bot.verbs.demo import demo

            return demo(settings, port=options.port, fresh=options.fresh)
        case "run" | "web" | "worker":
            from bot.verbs.serving import serve

            return serve(settings, options.verb)
        case "migrate":
            from bot.verbs.migrating import migrate

            return migrate(settings, anew=options.new)
        case "import":
            return _import(settings, options)
        case "invite":
            from bot.verbs.inviting import invite, print_sheet

            if options.branch:
                return print_sheet(settings, options.branch, options.sheet)
            return invite(settings, admin=options.admin, member_code=options.member)
        case "key" | "erase":
            return _keeping(settings, options)
        case "understand":
            from bot.verbs.understanding import understand

            return understand(settings, options)
        case "summary" | "history" | "recount":
            return _figures(settings, options)
        case "backup" | "restore" | "move":
            return _copies(settings, options)
        case _:
            from bot.verbs import campaigns

            return campaigns.apply(settings, options.file) if options.file else campaigns.list_all(settings)


def _import(settings: Settings, options: argparse.Namespace) -> int:
    from bot.verbs.lists.importing import Wishes, import_file, write_template
    from bot.verbs.lists.taking_back import take_back

    if options.take_back:
        return take_back(settings, sure=options.yes)
    if options.file is None:
        raise Refused("name the FILE to import")
    if options.template:
        return write_template(language(settings.locale), options.file)
    return import_file(settings, options.file, Wishes(options.yes, options.dry_run, options.branch, options.leavers))


def _figures(settings: Settings, options: argparse.Namespace) -> int:
    from bot.verbs import figures

    if options.verb == "recount":
        return figures.recount(settings)
    tell = figures.summary if options.verb == "summary" else figures.history
    return tell(settings, options)


def _copies(settings: Settings, options: argparse.Namespace) -> int:
    if options.verb == "backup":
        from bot.verbs.copies.backup import backup

        what = {"evidence": not options.without_evidence, "seal": options.seal, "every_night": options.nightly}
        return backup(settings, options.file, **what)
    if options.verb == "move":
        from bot.verbs.copies.move import move

        return move(settings, options.file, options.address)
    from bot.verbs.copies.restore import restore

    return restore(settings, options.file, sure=options.yes, ended_key=options.ended_key)


def _keeping(settings: Settings, options: argparse.Namespace) -> int:
    if options.verb == "key":
        from bot.verbs.keys import rotate

        return rotate(settings, at_once=options.at_once, back=options.back)
    from bot.verbs.erasing import erase

    return erase(settings, options.member, sure=options.yes)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dongkhoi", description="The Đồng Khởi bot.")
    parser.add_argument("--version", action="version", version=version("dongkhoi"))
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    demo = verbs.add_parser("demo", help="a seeded province and simulated phones in the browser; no token needed")
    demo.add_argument("--port", type=int, default=8000, help="where the page is (default 8000)")
    demo.add_argument("--fresh", action="store_true", help="forget the last rehearsal and seed the province anew")
    verbs.add_parser("run", help="everything in one process: channels, scheduler, sender, web")
    verbs.add_parser("web", help="webhooks and pages only (with PostgreSQL)")
    verbs.add_parser("worker", help="scheduler, sender and polling only (with PostgreSQL)")
    migrating = verbs.add_parser("migrate", help="bring the database to the newest schema")
    migrating.add_argument("--new", action="store_true", help="begin anew where a database was lost, on purpose")
    _add_importing(verbs)
    inviting = verbs.add_parser("invite", help="a one-time code for a member or an administrator")
    whom = inviting.add_mutually_exclusive_group(required=True)
    whom.add_argument("--admin", action="store_true", help="for an administrator of this deployment")
    whom.add_argument("--member", metavar="CODE", help="for the member with this code")
    whom.add_argument("--branch", metavar="CODE", help="for all of this branch who have not joined: a sheet to print")
    sheet = Path("phieu-moi.docx")
    inviting.add_argument("--sheet", type=Path, default=sheet, metavar="FILE.docx", help=f"default: {sheet}")
    _add_keeping(verbs)
    understanding = verbs.add_parser("understand", help="what the bot reads in a phrase, as JSON")
    kinds = ("pledge", "goal", "deadline", "progress", "act")
    understanding.add_argument("--as", dest="as_", choices=kinds, default="pledge")
    understanding.add_argument("--today", help="YYYY-MM-DD; default: today")
    understanding.add_argument("--unit", default="", help="the goal's unit, for progress")
    roles = ("member", "secretary", "admin")
    understanding.add_argument("--target", default="", help="the target of the pledge, for progress")
    understanding.add_argument("--done", default="", help="what was reported last, for progress")
    understanding.add_argument("--about", default="", help="the words of the pledge, for progress")
    understanding.add_argument("--role", choices=roles, default="admin", help="who says it, for act")
    understanding.add_argument("--trace", action="store_true", help="also name the rules and lists that fired")
    understanding.add_argument("--lines", action="store_true", help="read `today<TAB>text` lines from standard input")
    understanding.add_argument("text", nargs="?", help="the phrase")
    _add_figures(verbs)
    campaign = verbs.add_parser("campaign", help="movements, campaigns and their contents as data")
    doing = campaign.add_subparsers(dest="doing", required=True, metavar="apply|list")
    applying = doing.add_parser("apply", help="bring a movement in; applying it twice changes nothing")
    applying.add_argument("file", type=Path, metavar="FILE.toml")
    doing.add_parser("list", help="every campaign: code, kind, days, name, whose it is").set_defaults(file=None)
    _add_copies(verbs)
    verbs.add_parser("recount", help="count all figures that are kept anew, and put right what is wrong")
    doctor = verbs.add_parser("doctor", help="what is wrong with this deployment, and what to do")
    doctor.add_argument("--lang", choices=LANGUAGES, default="", help="the language to say it in (default: LOCALE)")
    return parser


def _add_importing(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    importing = verbs.add_parser("import", help="organisations and members from a spreadsheet, all or nothing")
    importing.add_argument("file", nargs="?", type=Path, metavar="FILE", help=".xlsx, .xls, .ods or .csv")
    importing.add_argument("--yes", action="store_true", help="write at once, at a terminal too")
    importing.add_argument("--dry-run", action="store_true", help="only show what would be written")
    importing.add_argument("--branch", default="", metavar="CODE", help="the branch of those for whom none is named")
    importing.add_argument("--leavers", action="store_true", help="whoever is not in the file leaves its organisations")
    importing.add_argument("--take-back", action="store_true", help="undo the last import of today as a whole")
    importing.add_argument("--template", action="store_true", help="write an example workbook to FILE.xlsx instead")


def _add_keeping(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    key = verbs.add_parser("key", help="a new secret key; links and codes of the old one hold until they run out")
    key.add_argument("what", choices=["rotate"])
    how = key.add_mutually_exclusive_group()
    how.add_argument("--at-once", action="store_true", help="the old key was seen by others: honour nothing of it")
    how.add_argument("--back", action="store_true", help="let the key before sign again")
    erasing = verbs.add_parser("erase", help="empty what is kept about one person, for good; past figures stay")
    erasing.add_argument("--member", required=True, metavar="CODE", help="the member with this code")
    erasing.add_argument("--yes", action="store_true", help="do it; without this only say what would be erased")


def _add_figures(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    summary = verbs.add_parser("summary", help="the figures of an organisation on any day")
    summary.add_argument("--org", required=True, metavar="CODE", help="the organisation")
    summary.add_argument("--campaign", metavar="CODE", help="default: the standing movement of that day")
    summary.add_argument("--at", metavar="DATE", help="YYYY-MM-DD; what was recorded by the end of that day")
    summary.add_argument("--corrected", action="store_true", help="what is known of that day by now")
    summary.add_argument("--compare", metavar="DATE", help="an earlier day, or `last` for the end of the last quarter")
    summary.add_argument("--json", action="store_true", help="one JSON object instead of a text")
    summary.add_argument("--results", action="store_true", help="and what came of what is registered, of the same days")
    summary.add_argument("--csv", action="store_true", help="a table instead, a row for each organisation and day")
    history = verbs.add_parser("history", help="everything ever recorded, one JSON object a line, oldest first")
    history.add_argument("--org", metavar="CODE", help="only of this organisation and whoever belonged to it")
    history.add_argument("--since", metavar="DATE", help="YYYY-MM-DD; only what was recorded or withdrawn since")
    history.add_argument("--json", action="store_true", help="the only form there is; may be left out")


def _add_copies(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backup = verbs.add_parser("backup", help="one file with everything, while the bot runs")
    backup.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a .zip; of a folder: a dated file in it")
    backup.add_argument("--without-evidence", action="store_true", help="leave pictures and papers out")
    backup.add_argument("--seal", action="store_true", help="with a passphrase: BACKUP_PASSPHRASE, or what is typed")
    backup.add_argument("--nightly", action="store_true", help="one in BACKUP_DIR, as the bot makes each night")
    restore = verbs.add_parser("restore", help="put a backup back; what was there stays beside it")
    restore.add_argument("file", type=Path, metavar="FILE", help="a file `backup` wrote")
    restore.add_argument("--yes", action="store_true", help="do it at once, at a terminal too")
    restore.add_argument("--ended-key", action="store_true", help="also a key that `key rotate --at-once` ended")
    moving = verbs.add_parser("move", help="everything from a SQLite file to an empty PostgreSQL database")
    moving.add_argument("file", type=Path, metavar="SQLITE-FILE", help="stays as it is")
    moving.add_argument("address", metavar="POSTGRESQL-URL", help="postgresql://user:password@host:5432/name")


if __name__ == "__main__":
    sys.exit(main())
