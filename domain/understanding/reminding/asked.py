"""What is asked of reminders and their days, and not ordered: "sao bữa nay nhắc tui", "tết có nhắc hông"."""

import re
from enum import StrEnum

from domain.understanding.reminding.complaints import too_often
from domain.understanding.text.words import composed, fold


class Asked(StrEnum):
    """What somebody wants to know."""

    NEXT = "next"
    REST = "rest"
    WHY = "why"
    SENT = "sent"
    RULE = "rule"
    YEAR_OF_REST = "year of rest"


_REMIND = (
    r"(?:(?<!tin )nhac(?: nho)?|(?<!tin )(?<!ghi )(?<!xac )(?<!cong )(?<!tiep )nhan(?! (?:dan|thuc|vien"
    r"|xet|dinh))|gui tin|don doc)"
)
_WHO = r"(?:tro ly|bot|he thong|may|em|con|chau|dong chi|ban|toi|tui|minh|chu|bac|co|anh|chi)"
_END = r"(?: (?:nua|lai|tiep|vay|the|ha|a|ta|he|day|di|nao|do|nhi|em|con|tro ly|bot))*"
_NO = r"(?:khong|hong|hok|hem|ko|k|chua)"
_WHEN = r"(?:khi nao|bao gio|chung nao|hom nao|bua nao|ngay nao|luc nao|bua may|ngay may|hom may|may bua nua|mung may)"
_ABSENT = re.compile(rf"\b(?:{_NO}|chang) (?:thay |co |duoc |nghe |ai )*{_REMIND}\b|\bquen {_REMIND}\b")
_GRUMBLES = re.compile(
    r"\b(?:hoai|nhieu qua|qua troi|mai the|suot|lien tuc|la du|toi (?:may|hai|ba|bon|nam|\d+) lan"
    r"|met qua|phien|sao(?: \w+){0,3} con (?:hoi|nhac"
    r"|nhan|doi)|(?:van|cu) (?:hoi|nhac|nhan))\b"
    r"|\b(?:dung|khoi|ngung|thoi|tat|bo|huy|nghi|dang nghi)\b(?: \w+){0,2} (?:nhac|nhan)\b"
)
_DONE_ALREADY = re.compile(
    r"\b(?:bao cao|bao|nop|lam|noi|xin)(?: \w+){0,4} roi\b|\b(?:ma|roi) sao\b"
    r"|\b(?:dang|da|moi|co) (?:xin )?(?:nghi|ngung)\b"
)
""" "Sao nhắc hoài", "báo rồi sao còn nhắc" complain: that is answered elsewhere."""
_WHY_WORDS = (
    r"(?:(?<!lam )(?<!ra )(?<!the )sao|vi sao|tai sao|co sao|vi dau|ly do|li do|mac gi|co gi ma"
    r"|viec gi ma|can cu vao dau)"
)
_GETS = r"(?:nhan|duoc|nhan duoc)(?: \w+)? (?:tin|loi nhac|thong bao nhac|nhac)"
_WHY = re.compile(
    rf"\b{_WHY_WORDS}\b(?: (?!hay\b|moi\b|thi\b)\w+){{0,6}}?"
    rf" (?:nhac|don doc|gui tin|nhan (?:tin |cho )*(?:toi|tui|minh|em|con|chung toi|chi bo)|{_GETS})\b"
    rf"|\b(?:bua nay|hom nay|sang nay|hoi sang|tin nay|nay)(?: \w+){{0,4}} (?:nhac|nhan)(?: {_WHO})*"
    rf" (?:vu|viec|cai|chuyen)? ?(?:gi|chi)(?: (?:vay|the|ha|a|nhi|do))+$"
    rf"|\b(?:nhac|nhan)(?: {_WHO})+ (?:vi|ve|lam) ?(?:viec|chuyen|vu)? ?(?:gi|chi)(?: (?:vay|the|ha|a|nhi|do))*$"
    rf"|\b(?:tin|loi nhac)(?: nhan)?(?: nhac)? (?:hoi sang|sang nay|hom nay|bua nay|nay|vua roi)(?: la"
    rf"| vi| do)* (?:sao|vu gi|viec gi|chuyen gi)\b"
)
_TIMES = r"(?:may|bao nhieu|duoc may|tong cong may) (?:lan|luot|bat|ban|cu)"
_PAST = (
    r"(?:may (?:bua|hom|ngay|tuan) (?:truoc|nay|ray|qua)|(?:bua|lau|hom|tuan|ngay|nam) (?:gio|nay|rai"
    r"|truoc|qua|kia|roi)"
    r"|hom bua|tu (?:dau|hom|hoi|truoc|luc)(?: \w+){1,3}|thang (?:roi|truoc|nay|qua)|dao nay|hoi truoc"
    r"|truoc gio|vua qua|vua roi"
    r"|thoi gian qua|truoc day)"
)
_SENT = re.compile(
    rf"\b{_REMIND}\b[^?]*\b{_TIMES}\b|\b{_TIMES}\b[^?]*\b{_REMIND}\b"
    rf"|\b{_PAST}\b(?: \w+){{0,6}}? {_REMIND}(?: {_WHO})*(?: (?:nhung|cai|viec|vu|chuyen|ve|tin|cac"
    rf"|may))* (?:gi|nao|{_WHEN})\b"
    rf"|\b{_REMIND}(?: {_WHO})*(?: (?:nhung|cai|viec|vu|chuyen|ve))* gi(?: \w+){{0,2}} (?:trong )?{_PAST}\b"
    rf"|\b(?:da|duoc|vua|moi)(?: \w+){{0,3}}? {_REMIND}\b(?: (?!nua\b|lai\b)\w+){{0,5}} {_WHEN}\b"
    rf"|\b{_REMIND} (?:vao |luc )?{_WHEN}(?: roi| vay)*$(?<=roi)"
    rf"|\b(?:xem|coi|liet ke|cho biet)(?: \w+){{0,2}} (?:cac|nhung|may) (?:tin|loi"
    rf"|lan)(?: nhan)? (?:da )?(?:nhac|nhan|gui)\b"
    rf"|\blan (?:nhac|nhan) (?:gan nhat|cuoi|truoc|cuoi cung)\b"
    rf"|\b(?:co|da)(?: \w+){{0,2}} (?:(?<!tin )nhac|don doc)\b[^?]*\bchua\b"
)
_FUTURE = re.compile(r"\b(?:se|sap|nua|sap toi|sau nay|tiep theo|ngay mai|tuan sau|thang sau)\b")
_UP = r"(?:cap tren|dang uy|cap uy|len xa|len tren|bao len|xa biet|uy ban|len cap)"
_PEOPLE = r"(?:dong chi|dang vien|nguoi|don vi|chi bo|noi|ho)"
_RULE = re.compile(
    rf"\b(?:truoc|qua|toi|den|gan|sap)(?: den| toi)? han\b[^?]*\b{_REMIND}\b[^?]*\b(?:may|bao nhieu"
    rf"|the nao|sao|{_WHEN})\b"
    rf"|\b(?:may|bao nhieu) (?:ngay|bua|hom)(?! (?:truoc|qua|nay|ray) (?!han\b))(?: (?:thi|moi|la|tro ly"
    rf"|bot|he thong|truoc|lai|may|duoc|co))* nhac\b"
    rf"|\b{_REMIND}\b[^?]*\btruoc (?:han )?(?:may|bao nhieu) (?:ngay|bua|hom)\b"
    rf"|\b(?:truoc|qua)(?: han)? (?:may|bao nhieu) (?:ngay|bua|hom)\b[^?]*\b(?:{_REMIND}|bao len|{_UP})\b"
    rf"|\b(?:bao lau|may (?:ngay|bua|tuan))(?: \w+){{0,2}} {_REMIND} (?:mot|1) lan\b"
    rf"|\b{_REMIND}\b[^?]*\b(?:may|bao nhieu) lan (?:thi|moi|roi moi|la|ma)\b"
    rf"|\b(?:may|bao nhieu) lan {_REMIND}(?: \w+){{0,3}} (?:thi|moi|roi moi)\b"
    rf"|\b(?:quy dinh|quy tac|nguyen tac|che do|cach thuc|trinh tu|quy trinh)(?: \w+){{0,2}} (?:nhac|don doc)\b"
    rf"|\b(?:nhac|don doc)\b[^?]*\b(?:quy dinh|quy tac|nguyen tac|theo lich)(?: \w+){{0,2}} (?:nao|sao|gi)\b"
    rf"|\b(?:{_WHEN}|may ngay|bao lau|luc nao)(?: \w+){{0,5}} (?:moi |la |thi )?bao (?:cho |len )*{_UP}\b"
    rf"|\b{_REMIND} (?:may|bao nhieu) lan (?:mot|1|moi) (?:tuan|thang)\b|\b(?:mot|1|moi) (?:tuan"
    rf"|thang) {_REMIND} (?:may|bao nhieu) lan\b"
)
_NEXT = re.compile(
    rf"\b{_WHEN}(?: {_WHO}| se| moi| lai| duoc| con| (?:toi|den) (?:luot|phien))* {_REMIND}"
    rf"(?: {_WHO}| viec| vu)*{_END}$"
    rf"|\b{_REMIND}(?: {_WHO})*(?: nua| tiep| lai)*(?: la| vao| vo)? (?:{_WHEN}|ngay may|bua may){_END}$"
    rf"|\b(?:lan|tin|loi)(?: nhan)?(?: nhac)?(?: nho)? (?:toi|sau|tiep theo|ke tiep|ke"
    rf"|tiep)(?: {_REMIND})?(?: \w+){{0,2}} (?:{_WHEN}|ngay may|bua may){_END}$"
    rf"|\b(?:ngay )?mai(?: {_WHO}| thi)* co(?: con)? {_REMIND}(?: \w+){{0,3}} {_NO}{_END}$"
    rf"|\b(?:con|co) {_REMIND}(?: {_WHO})* (?:nua|tiep|lai) {_NO}{_END}$"
)
_RESTS = (
    r"(?:tet|ngay le|le lon|nghi le|dip le|le|chu nhat|cuoi tuan|ngay nghi|mung (?:mot|hai|ba|bon|nam"
    r"|[1-9])|giao thua|giang sinh|noel|gio to|\d{1,2}/\d{1,2})"
)
_REST = re.compile(
    rf"\b{_RESTS}\b[^?]*\bco(?: con| bi| duoc)? (?:{_REMIND}|nghi|gui|ngung)\b[^?]*\b{_NO}\b"
    rf"|\bco(?: con)? {_REMIND}\b[^?]*\b{_RESTS}\b[^?]*\b{_NO}{_END}\W*$"
    rf"|\b{_RESTS}\b[^?]*\b(?:{_REMIND}|ngung|nghi)\b[^?]*\b(?:tu|den|toi|het|{_WHEN}|may ngay"
    rf"|bao lau)\b[^?]*\b(?:nao|may|bao lau)\b"
    rf"|\b(?:{_WHEN}|bao lau|may ngay)\b[^?]*\b(?:{_REMIND}|ngung|nghi)\b[^?]*\b{_RESTS}\b{_END}$"
    rf"|\b(?:nghi|ngung)(?: {_REMIND})? {_RESTS}(?: \w+){{0,3}} (?:tu|toi|den|het)? ?(?:{_WHEN}|may ngay)"
    rf"|\b{_RESTS}(?: \w+){{0,3}} (?:thi )?(?:{_REMIND})(?: \w+){{0,3}} (?:khong|hong|hok|ko) ?(?:vay|ha|a|ta)?$"
)
_WISH = re.compile(
    r"\b(?:duoc|dc) (?:khong|hong|ko|hok|chua)\b|\b(?:giup|gium|dum)\b|^(?:dung|khoi|ngung|tat|xin"
    r"|cho)\b(?! (?:toi |tui |minh |em )?(?:hoi|biet))"
    r"|\b(?:qua|het|sau|xong|ra|an) (?:tet|le|ram)\b(?=[^?]*\b(?:hay|hang|moi|roi) nhac (?:toi|tui|lai|gium|giup)\b)"
)
""" "Qua Tết nhắc tui được không" wishes for a reminder."""
_STOPS = re.compile(
    r"\b(?:dung|khoi)(?: co| phai)* (?:nhac|nhan|gui)\b"
    r"|\b(?:khong|ko|ngung|thoi) (?:nhac|nhan|gui)(?: tin| gi)* ai\b(?! het vay)"
)
""" "Mấy bữa đó đừng có nhắn": an order, whatever is asked beside it."""
_ORDERS = re.compile(r"^(?:dung|khoi|ngung|tat|nho)\b|\b(?:duoc|dc) (?:khong|hong|ko|hok)\W*$")
_YEAR = re.compile(
    r"\b(?:lich|ngay)(?: \w+){0,2} nghi\b[^?]*\b(?:nam (?:sau|toi|nay|20\d\d)|20\d\d)\b"
    r"|\b(?:nam (?:sau|toi|nay|20\d\d)|20\d\d)\b[^?]*\bnghi(?: le)?(?: \w+){0,2} (?:nao|gi|may)\b"
    r"|\b(?:nhung |cac |may )?ngay nao(?: \w+){0,3} (?:khong|hong|ko|ngung|nghi) (?:nhac|nhan|gui)\b"
    r"|\b(?:hoan doi|nghi bu|lam bu)\b[^?]*\b(?:chua|nao|khong|hong|gi)\W*$"
)
_ADDS = re.compile(r"\b(?:them|ghi|dat|bo|huy|xoa|xin|cap nhat|sua|chi bo (?:toi|tui|minh) nghi)\b|\d/\d")


_RECEIVES = re.compile(r"(?i)\bnhận\b(?!(?: được)?(?: \w+)? (?:tin|lời nhắc|thông báo))")
""" "Sao chưa nhận được báo cáo" is of no message."""
_BY_MYSELF = re.compile(
    r"\b(?:toi|tui|em|minh) (?:da |co |cung )?(?:nhac|nhan) (?:anh|chi|ong|ba|co|chu|dong chi|no|may)\b"
    r"|\b(?:toi|tui|em|minh|anh|chi) (?:da |co )?nhan (?:nhung )?gi cho (?!toi|tui|em|minh)\w+"
)
""" "Tui nhắc anh Năm mấy lần rồi mà ảnh không nghe" asks nothing."""


_LIMITS_OTHERS = re.compile(
    rf"\b(?:ai|nhung ai|moi nguoi|{_PEOPLE} nao|nhung {_PEOPLE}|cap duoi|ben duoi|duoi nay)\b.*\b{_REMIND}\b.*"
    r"\b(?:mot|hai|ba|bon|nam|\d{1,2}) (?:lan|luot|bat|tin)\b.*\b(?:thi|roi|la) (?:\w+ )?(?:thoi|dung|khoi|ngung)\b"
)
_NOT_SENT = (_ORDERS, _BY_MYSELF, _ABSENT)
_HAS_ANOTHER_URGED = re.compile(r"\bnhac (?:ong|ba|anh|chi|co|chu|em|bac|dong chi)(?: \w+)? (?:mot|1) tieng\b")
_REMIND_ME = re.compile(r"\bnhac toi\b(?! (?:khi|luc|ngay|het|bao|chung|hom|bua|thang|tuan|nao|may)\b)")
""" "Nhắc tôi", and not "nhắc tới": without accents they are the same."""
_OTHER_WORDS = re.compile(r"\bnghi (?:quyet|dinh|si|luc)\b")
_OF_REPORTS = re.compile(r"\b(?:bao cao|bc)\b(?!.*\bnhac\b)")


def limits_others(text: str) -> bool:
    """ "Ai được nhắc ba lần rồi thì thôi, đừng nhắc nữa": how often others are reminded, and not oneself."""
    folded = " ".join(re.sub(r"[^\w]+", " ", fold(text)).split())
    return _LIMITS_OTHERS.search(folded) is not None and not text.rstrip().endswith("?")


def read_asked(text: str) -> Asked | None:
    """Return what is asked of reminders in words that order nothing; None where nothing is."""
    said = " ".join(re.sub(r"[^\w/?]+", " ", fold(_RECEIVES.sub("lãnh", composed(text)))).split()).rstrip("? ")
    said = _REMIND_ME.sub("nhac tui", _OTHER_WORDS.sub("", said))
    if _STOPS.search(said):
        return None
    if _YEAR.search(said) and not _ADDS.search(said):
        return Asked.YEAR_OF_REST
    if _REST.search(said) and not _WISH.search(said):
        return Asked.REST
    if _RULE.search(said):
        return Asked.RULE
    if _GRUMBLES.search(said) or too_often(text) or _HAS_ANOTHER_URGED.search(said):
        return None
    if _WHY.search(said) and not (_ABSENT.search(said) or _DONE_ALREADY.search(said)):
        return Asked.WHY
    if _SENT.search(said) and not _FUTURE.search(said) and not any(each.search(said) for each in _NOT_SENT):
        return Asked.SENT
    return Asked.NEXT if _NEXT.search(said) and not (_WISH.search(said) or _OF_REPORTS.search(said)) else None
