"""What may be wrong with a live site, in words."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "no-manifest": {
        "id": "harus memuat catatan kiriman yang dapat dibaca; {found}. Kirim situs dengan invoke deploy.",
        "en": "must hold a readable manifest of what was deployed; {found}. Deploy the site with invoke deploy.",
    },
    "not-as-local": {
        "id": "harus sama dengan hasil di komputer ini; {found}. Kirim dengan invoke deploy, atau bangun lagi di sini.",
        "en": "must be as in the output folder here; {found}. Deploy with invoke deploy, or build again here.",
    },
    "no-answer": {
        "id": "harus menjawab; {found}. Periksa server dan jaringan.",
        "en": "must answer; {found}. Check the server and the network.",
    },
    "wrong-status": {
        "id": "harus menjawab {wanted}; jawabannya {found}. Kirim lagi, dan tulis ulang pengaturan server.",
        "en": "must answer {wanted}; it answers {found}. Deploy again, and write the server's configuration anew.",
    },
    "other-content": {
        "id": "harus berisi yang dikirim ({wanted}); isinya {found}. Kosongkan cache di depan server, atau kirim lagi.",
        "en": "must hold what was deployed ({wanted}); it holds {found}. Empty caches before the server, or deploy"
        " again.",
    },
    "wrong-header": {
        "id": "harus membawa `{wanted}`; {found}. Tulis ulang pengaturan server dengan invoke server-config.",
        "en": "must carry `{wanted}`; {found}. Write the server's configuration anew with invoke server-config.",
    },
    "wrong-encoding": {
        "id": "harus dikirim dengan {wanted} kepada yang menerimanya; {found}. Tulis ulang pengaturan server dengan"
        " invoke server-config.",
        "en": "must be sent as {wanted} to who accepts that; {found}. Write the server's configuration anew with"
        " invoke server-config.",
    },
    "wrong-redirect": {
        "id": "harus mengalihkan (301) ke {wanted}; jawabannya {found}. Tulis ulang pengaturan server dengan invoke"
        " server-config.",
        "en": "must lead (301) to {wanted}; it answers {found}. Write the server's configuration anew with invoke"
        " server-config.",
    },
    "not-gone": {
        "id": "ditarik, dan harus menjawab 410; jawabannya {found}. Tulis ulang pengaturan server dengan invoke"
        " server-config.",
        "en": "is withdrawn and must answer 410; it answers {found}. Write the server's configuration anew with invoke"
        " server-config.",
    },
    "wrong-missing-page": {
        "id": "tidak ada, dan harus menjawab 404 dengan {wanted}; jawabannya {found}. Tulis ulang pengaturan server"
        " dengan invoke server-config.",
        "en": "leads nowhere and must answer 404 with {wanted}; it answers {found}. Write the server's configuration"
        " anew with invoke server-config.",
    },
    "early": {
        "id": "tidak boleh memuat yang belum waktunya ({found}). Tarik segera: invoke rollback, lalu periksa tanggal"
        " dan jam.",
        "en": "must hold nothing before its time ({found}). Take it back at once: invoke rollback, then check dates and"
        " clocks.",
    },
    "hidden": {
        "id": "belum boleh tayang, dan tidak boleh ada; {found}. Tarik segera: invoke rollback.",
        "en": "is not public yet and must not be there; {found}. Take it back at once: invoke rollback.",
    },
    "malformed": {
        "id": "harus berupa {wanted} yang benar; {found}. Bangun dan kirim lagi.",
        "en": "must be well-formed {wanted}; {found}. Build and deploy again.",
    },
    "expiring": {
        "id": "harus berlaku sedikitnya {wanted} hari lagi; {found}. Perbarui `expires` di bawah `security` dalam"
        " content/site.yml, lalu kirim.",
        "en": "must hold at least {wanted} days more; {found}. Renew `expires` under `security` in content/site.yml,"
        " then deploy.",
    },
    "untrusted-certificate": {
        "id": "harus menunjukkan sertifikat yang sah dan masih berlaku untuk host ini; {found}. Perbarui sertifikat di"
        " server. Situsnya belum diperiksa.",
        "en": "must show a valid certificate for this host; {found}. Renew the certificate on the server. The site has"
        " not been looked at.",
    },
    "ending-certificate": {
        "id": "harus menunjukkan sertifikat yang berlaku sedikitnya sampai {wanted} UTC; habis {found} UTC. Periksa"
        " mengapa server tidak memperbaruinya sendiri.",
        "en": "must show a certificate that holds at least until {wanted} UTC; it ends {found} UTC. See why the server"
        " does not renew it by itself.",
    },
    "no-way-to-https": {
        "id": "harus mengalihkan (301 atau 308) ke {wanted}; jawabannya {found}. Tulis ulang pengaturan server dengan"
        " invoke server-config.",
        "en": "must lead (301 or 308) to {wanted}; it answers {found}. Write the server's configuration anew with"
        " invoke server-config.",
    },
}
"""By name, per language: the requirement, what was found, and how to mend it. An address stands before each."""
_MORE = {"id": " (dan {count} lagi)", "en": " (and {count} more)"}


class Fault(Struct, frozen=True):
    """Something wrong at an address of the site; one with its host where that is what is wrong."""

    name: str
    address: str
    wanted: str = ""
    found: str = ""

    def message(self, lang: str) -> str:
        """Return what is required, what was found and how to mend it."""
        return in_words(MESSAGES[self.name], lang).format(wanted=self.wanted, found=self.found)


def in_words(texts: Mapping[str, str], lang: str) -> str:
    """Return the text in `lang`, English where there is no other."""
    return texts.get(lang, texts["en"])


def lines_of(faults: Iterable[Fault], lang: str) -> Iterator[str]:
    """Yield a line for each fault; one that many addresses share is told once, with the first of them."""
    alike: dict[tuple[str, str, str], list[str]] = {}
    for fault in faults:
        alike.setdefault((fault.name, fault.wanted, fault.found), []).append(fault.address)
    for (name, wanted, found), addresses in alike.items():
        more = in_words(_MORE, lang).format(count=len(addresses) - 1) if len(addresses) > 1 else ""
        yield f"{addresses[0]}{more} {Fault(name, addresses[0], wanted, found).message(lang)}"
