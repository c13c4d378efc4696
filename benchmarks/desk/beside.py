"""The workbook of a province beside the running bot: how long people wait for a reply before it and meanwhile."""


def show(url: str) -> None:
    del url
