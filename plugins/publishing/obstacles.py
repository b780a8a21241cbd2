"""Why a check cannot be made, in plain words."""

from typing import NoReturn

from plugins.diagnostics import printable
from plugins.publishing.refusals import MESSAGES as REFUSALS

MESSAGES = {
    "no-content": REFUSALS["no-content"],
    "unknown-language": {
        "id": "Bahasa pesan harus salah satu dari: {advice}; tertulis {found}.",
        "en": "The language of the messages must be one of these: {advice}; it says {found}.",
    },
    "draft-alone": {
        "id": "Naskah dari masukan standar (-) harus diperiksa sendiri; bersamanya tidak boleh ada {found}.",
        "en": "A draft from standard input (-) must be checked by itself; with it there must not be {found}.",
    },
    "unknown-format": {
        "id": "Bentuk laporan harus salah satu dari: {advice}; tertulis {found}.",
        "en": "The format must be one of these: {advice}; it says {found}.",
    },
    "unknown-rule": {
        "id": "Aturan harus disebut dengan nama atau kodenya; {found} tidak dikenal.{advice}",
        "en": "A rule must be named by its name or code; {found} is not known.{advice}",
    },
    "no-rule": {
        "id": "Di belakang {found} harus ada nama atau kode aturan; tidak ada.",
        "en": "Behind {found} there must be the name or the code of a rule; there is none.",
    },
    "no-rule-left": {
        "id": "Pilihan aturan harus menyisakan paling sedikit satu aturan; {found} tidak menyisakan satu pun.",
        "en": "The choice of rules must leave at least one; {found} leaves none.",
    },
    "profile-alone": {
        "id": "--profile harus dipakai sendiri atau dengan --format; bersamanya tidak boleh ada {found}.",
        "en": "--profile must be used by itself or with --format; with it there must not be {found}.",
    },
    "profile-format": {
        "id": "Untuk --profile, bentuk laporan harus salah satu dari: {advice}; tertulis {found}.",
        "en": "For --profile, the format must be one of these: {advice}; it says {found}.",
    },
    "no-such-path": {
        "id": "Berkas atau folder yang diperiksa harus ada; {found} tidak ditemukan.",
        "en": "The file or folder to check must be there; {found} was not found.",
    },
    "outside-content": {
        "id": "Yang diperiksa harus di dalam folder isi, {advice}; {found} di luarnya.",
        "en": "What is checked must lie in the content folder, {advice}; {found} does not.",
    },
    "no-git": {
        "id": "Untuk --changed, program git harus terpasang; git tidak ditemukan.",
        "en": "For --changed, git must be installed; it was not found.",
    },
    "no-repository": {
        "id": "Untuk --changed, isi harus tersimpan di repositori git; {found} tidak.",
        "en": "For --changed, the content must be kept in a git repository; {found} is not.",
    },
    "no-main-branch": {
        "id": "Untuk --changed harus ada cabang utama (cabang bawaan origin, main, atau master); tidak ditemukan.",
        "en": "For --changed there must be a main branch (origin's default, main or master); none was found.",
    },
    "shallow-clone": {
        "id": "Untuk --changed, salinan git harus memuat riwayat sampai {found}; salinan ini terpotong."
        " Jalankan: git fetch --unshallow.",
        "en": "For --changed, the clone must hold the history as far as {found}; this one is cut short."
        " Run: git fetch --unshallow.",
    },
    "no-merge-base": {
        "id": "Untuk --changed, cabang ini dan {found} harus punya asal yang sama; tidak ada.",
        "en": "For --changed, this branch and {found} must have a common ancestor; they have none.",
    },
    "git-failed": {
        "id": "Untuk --changed, git harus dapat membandingkan berkas; jawabannya: {found}",
        "en": "For --changed, git must be able to compare files; it answered: {found}",
    },
    "unwritable-fix": {
        "id": "Berkas yang diperbaiki harus dapat ditulis: {found}.",
        "en": "Files that are mended must be writable: {found}.",
    },
    "content-changed": {
        "id": "Isi tidak boleh berubah selama dibaca; {found} berubah atau hilang. Jalankan lagi.",
        "en": "The content must not change while it is read; {found} changed or vanished. Run again.",
    },
    "lost-worker": {
        "id": "Proses pembantu harus selesai; salah satunya terhenti, mungkin karena memori habis. Coba --jobs 1.",
        "en": "Processes that share the work must end well; one did not, perhaps for want of memory. Try --jobs 1.",
    },
}
LANGUAGES = tuple(MESSAGES["no-content"])
"""The languages in which messages are written."""


class ObstacleError(Exception):
    """A check cannot be made."""

    def __init__(self, name: str, found: object = "", advice: object = "") -> None:
        super().__init__(name)
        self.name = name
        self.found = printable(str(found))
        self.advice = advice

    def told(self, lang: str) -> str:
        """Return the one line that says it, in `lang` or in English. Advice may be a text per language."""
        message = MESSAGES[self.name]
        advice = self.advice
        if isinstance(advice, dict):
            advice = advice.get(lang, advice["en"])
        return message.get(lang, message["en"]).format(found=self.found, advice=advice)


def obstruct(name: str, found: object = "", advice: object = "") -> NoReturn:
    """Raise ObstacleError."""
    raise ObstacleError(name, found, advice)
