"""Why a build does not go on, in plain words; what is wrong with the content itself is for the checks room."""

import sys
from typing import NoReturn

MESSAGES = {
    "no-checks": {
        "id": "Tidak ada plugin yang memeriksa isi: plugins.checks harus tercantum dalam PLUGINS dan dapat dimuat.",
        "en": "No plugin checks the content: plugins.checks must be in PLUGINS and must load.",
    },
    "unreadable-now": {
        "id": "Waktu harus ditulis seperti 2026-11-21T09:00+07:00; tertulis {found!r}.",
        "en": "The moment must be written like 2026-11-21T09:00+07:00; found {found!r}.",
    },
    "unusable-site-url": {
        "id": "Alamat situs harus diawali https:// atau http:// dan nama host, tanpa ? atau #; tertulis {found!r}.",
        "en": "The site's address must begin with https:// or http:// and a host, without ? or #; found {found!r}.",
    },
    "output-meets-content": {
        "id": "Folder hasil {found} tidak boleh sama dengan, di dalam, atau memuat folder isi. Pilih folder lain.",
        "en": "The output folder {found} must not be, lie in or hold the content folder. Choose another one.",
    },
    "output-holds-store": {
        "id": "Simpanan {found} tidak boleh di dalam folder hasil: isinya juga memuat yang belum boleh tayang. Pilih"
        " folder lain dengan --cache.",
        "en": "The store {found} must not lie in the output folder: it holds what is not public yet, too. Choose"
        " another folder with --cache.",
    },
    "unknown-encoding": {
        "id": "Kompresi harus dipilih dari br, zst, gz; tertulis {found!r}.",
        "en": "Compression must be chosen from br, zst, gz; found {found!r}.",
    },
    "unknown-output": {
        "id": "Folder {found} berisi berkas dan tidak ada catatan mana yang dibuat Warta, sehingga halaman lama tidak"
        " dapat dibersihkan. Kosongkan folder itu atau pilih folder lain.",
        "en": "The folder {found} holds files and no record of which Warta made, so that old pages could not be"
        " cleared away. Empty it, or choose another folder.",
    },
    "linked-output": {
        "id": "{found} adalah tautan simbolis; Warta tidak menulis melalui tautan. Hapus tautan itu.",
        "en": "{found} is a symbolic link; Warta does not write through links. Remove it.",
    },
    "unusable-words": {
        "id": "Kata antarmuka tidak dapat dipakai: {found}.",
        "en": "Interface words cannot be used: {found}.",
    },
    "unwritable-output": {
        "id": "Hasil tidak dapat ditulis: {found}. Bereskan lalu jalankan lagi; yang belum tertulis dilengkapi.",
        "en": "The output cannot be written: {found}. Mend that and run again; what is missing will be completed.",
    },
    "unwritable-ledger": {
        "id": "Catatan alamat tidak dapat ditulis: {found}. Tidak ada yang berubah.",
        "en": "The ledger cannot be written: {found}. Nothing has changed.",
    },
    "content-changed": {
        "id": "{found} berubah atau hilang selama isi dibaca. Jalankan lagi.",
        "en": "{found} changed or vanished while the content was read. Run again.",
    },
    "no-content": {
        "id": "Folder isi harus ada; {found} tidak ditemukan. Sebut letaknya: --content FOLDER.",
        "en": "There must be a content folder; {found} was not found. Say where it is: --content FOLDER.",
    },
    "unreadable-content": {
        "id": "Isi {found} harus dapat dibaca; sekarang tidak. Jalankan invoke check dan bereskan temuannya.",
        "en": "The content {found} must be readable; now it is not. Run invoke check and mend what it finds.",
    },
    "lost-worker": {
        "id": "Salah satu proses pembantu terhenti, mungkin karena memori habis. Coba lagi dengan --jobs 1.",
        "en": "One of the processes that share the work was ended, perhaps for want of memory. Try --jobs 1.",
    },
    "impossible-plan": {
        "id": "Setiap berkas situs harus punya tempat sendiri: {found}.",
        "en": "Each file of the site must have a place of its own: {found}.",
    },
}


class Refused(SystemExit):
    """The build must not go on; the exit code is 1 and everything there is to say has been said."""

    def __init__(self) -> None:
        super().__init__(1)


def refuse(name: str, lang: str, found: object = "") -> NoReturn:
    """Say why on standard error, in `lang` (English where there is no other), and raise Refused."""
    say(name, lang, found)
    raise Refused


def say(name: str, lang: str, found: object = "") -> int:
    """Say why on standard error, in `lang`, and return the exit code."""
    message = MESSAGES[name]
    sys.stderr.write(message.get(lang, message["en"]).format(found=str(found)) + "\n")
    return 1
