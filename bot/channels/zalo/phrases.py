"""The few sentences the Zalo channel adds itself where the platform cannot do what was asked."""

NO_ADDRESS = {
    "vi": "Tệp “{name}” chưa gửi được qua Zalo vì hệ thống chưa có địa chỉ công khai để tải về. "
    "Đồng chí vui lòng nhận tệp qua Telegram hoặc báo quản trị viên cấu hình địa chỉ.",
    "en": "The file “{name}” cannot be handed over on Zalo, because no public address is configured to "
    "download it from. Please take it on Telegram, or ask an administrator to set the address.",
}
LINK = {
    "vi": "Tải tệp “{name}”: {link}",
    "en": "Download “{name}”: {link}",
}


def phrase(sentences: dict[str, str], language: str, **values: str) -> str:
    """In the person's language, and in Vietnamese where that one is missing."""
    return sentences.get(language.partition("-")[0], sentences["vi"]).format(**values)
