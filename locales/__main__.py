"""`python -m locales`: update the catalogue from the sentences in the code, and list what is to be translated."""

from locales.catalogue import FILE, ROOT, forms, untranslated, update

missing = untranslated(update())
for message in missing:
    print(forms(message.id)[0])  # noqa: T201 - this is a command line
print(f"{len(missing)} to translate in {FILE.relative_to(ROOT)}")  # noqa: T201 - likewise
