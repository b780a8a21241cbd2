"""Why a deploy does not go on, in plain words: first what is required, then what was found, then how to mend it."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

MESSAGES = {
    "unclean-work-tree": {
        "id": "Situs hanya dibuat dari yang sudah di-commit; yang berbeda: {found}. Commit dulu, atau pakai --force.",
        "en": "A site must be built from what is committed; what differs: {found}. Commit it first, or use --force.",
    },
    "no-commit": {
        "id": "Isi harus berada dalam repositori git yang sudah punya commit; {found} tidak. Jalankan git init"
        " dan commit.",
        "en": "The content must lie in a git repository with a commit; {found} does not. Run git init and commit.",
    },
    "no-content": {
        "id": "Folder isi harus ada; {found} tidak ditemukan. Sebut letaknya: --content FOLDER.",
        "en": "There must be a content folder; {found} was not found. Say where it is: --content FOLDER.",
    },
    "unknown-output": {
        "id": "Folder hasil hanya boleh berisi yang ditulis build; yang tidak cocok: {found}. Hapus folder itu lalu"
        " jalankan lagi.",
        "en": "The output folder must hold only what a build wrote; what does not fit: {found}. Remove the folder and"
        " run again.",
    },
    "older-commit": {
        "id": "Yang dikirim harus lebih baru daripada yang tayang; yang tayang: {found}. Perbarui cabang Anda, atau"
        " pakai --force bila memang hendak mundur.",
        "en": "What is deployed must be newer than what is live; live is {found}. Update your branch, or use --force"
        " if you mean to go back.",
    },
    "older-moment": {
        "id": "Situs harus dibuat untuk waktu yang tidak lebih awal daripada yang tayang ({found}); siaran yang sudah"
        " tayang akan hilang. Periksa jam komputer ini, atau pakai --force.",
        "en": "A site must be built as of a moment no earlier than that of the live one ({found}), or releases that are"
        " out would vanish. Check this computer's clock, or use --force.",
    },
    "unknown-deployment": {
        "id": "Nama harus salah satu yang tersimpan: {found}. Lihat invoke releases.",
        "en": "The name must be one of those that are kept: {found}. See invoke releases.",
    },
    "nothing-to-go-back-to": {
        "id": "Harus ada kiriman sebelumnya yang tersimpan; tidak ada sebelum {found}.",
        "en": "An earlier deployment must have been kept; there is none before {found}.",
    },
    "unfinished-rollback": {
        "id": "Rollback yang terputus harus diselesaikan; yang seharusnya tayang: {found}. Jalankan invoke rollback"
        " dengan --to {found}.",
        "en": "A rollback that broke off must be brought to its end; what should be live is {found}. Run invoke"
        " rollback with --to {found}.",
    },
    "busy": {
        "id": "Hanya satu deploy pada satu waktu; sedang berjalan: {found}. Tunggu sampai selesai, lalu jalankan lagi.",
        "en": "Only one deploy at a time must be at work; running now: {found}. Wait for it to end, then run again.",
    },
    "unreachable": {
        "id": "Tujuan harus dapat dihubungi; {found}. {live} Periksa jaringan dan deploy.yml.",
        "en": "The target must be reachable; {found}. {live} Check the network and deploy.yml.",
    },
    "cut-off": {
        "id": "Sambungan ke tujuan harus bertahan sampai selesai; {found}. {live} Jalankan lagi.",
        "en": "The connection must last until the end; {found}. {live} Run again.",
    },
    "wrong-host-key": {
        "id": "Kunci host harus sama dengan yang tercatat pada known_hosts; {found}. Jangan lanjutkan sebelum admin"
        " server memastikan kunci yang benar.",
        "en": "The host key must be the one in known_hosts; {found}. Do not go on before the server's administrator has"
        " told you the right key.",
    },
    "no-permission": {
        "id": "Akun deploy harus boleh masuk dan menulis di tujuan; {found}. {live} Periksa kunci, akun, dan"
        " pemilik folder.",
        "en": "The deploying account must be let in and may write at the target; {found}. {live} Check key,"
        " account and the folder's owner.",
    },
    "disk-full": {
        "id": "Tujuan harus punya ruang untuk seluruh situs; {found}. {live} Kosongkan ruang, atau turunkan keep.",
        "en": "The target must have room for the whole site; {found}. {live} Free some space, or lower keep.",
    },
    "unusable-target": {
        "id": "Tujuan harus berupa susunan yang dibuat deploy; {found}. Pindahkan yang menghalangi, atau"
        " pilih path lain.",
        "en": "The target must be laid out as deploys lay it out; {found}. Move what is in the way, or choose another"
        " path.",
    },
    "unreadable-manifest": {
        "id": "Catatan kiriman yang tayang harus dapat dibaca; {found}. Kirim lagi dengan --force.",
        "en": "The manifest of what is live must be readable; {found}. Deploy again with --force.",
    },
    "missing-bytes": {
        "id": "Semua berkas kiriman lama harus masih utuh; yang hilang atau berubah: {found}. Situs yang tayang"
        " tidak berubah. Pilih kiriman lain dengan --to, atau buat ulang dari commit itu lalu deploy dengan --force.",
        "en": "All files of an earlier deployment must still be whole; missing or changed: {found}. The live site is"
        " untouched. Go back to another one by --to, or build that commit anew and deploy it with --force.",
    },
    "unreadable-now": {
        "id": "Waktu harus ditulis seperti 2026-11-21T09:00+07:00; tertulis {found}.",
        "en": "The moment must be written like 2026-11-21T09:00+07:00; found {found}.",
    },
    "future-now": {
        "id": "Situs hanya dikirim untuk waktu yang sudah tiba; {found} belum, dan embargo akan berakhir terlalu dini."
        " Hapus --now, atau lihat dengan --dry-run.",
        "en": "A site must be deployed as of a moment that has come; {found} has not, and embargoes would end early."
        " Leave out --now, or look with --dry-run.",
    },
    "clock-off": {
        "id": "Jam komputer ini dan jam tujuan harus sama; selisihnya {found} detik. Siaran di bawah embargo dapat"
        " tayang terlalu dini. {live} Setel jam yang salah, lalu jalankan lagi.",
        "en": "The clocks of this computer and of the target must agree; they differ by {found} s. A release under"
        " embargo could go out early. {live} Set the wrong clock right and run again.",
    },
    "missing-program": {
        "id": "Program {found} harus terpasang di komputer ini. Pasang, lalu jalankan lagi.",
        "en": "The program {found} must be installed on this computer. Install it and run again.",
    },
    "not-arrived": {
        "id": "Yang tiba di server harus sama dengan yang dikirim; isi {found} berbeda. Situs yang tayang tidak"
        " berubah. Jalankan lagi; bila tetap begitu, periksa disk server.",
        "en": "What arrived must be what was sent; {found} differs. The live site is untouched. Run again; if it stays"
        " so, check the server's disk.",
    },
    "missing-there": {
        "id": "Program {found} harus terpasang di server. Minta admin server memasangnya.",
        "en": "The program {found} must be installed on the server. Ask its administrator to install it.",
    },
    "missing-secret": {
        "id": "Rahasia harus tersedia sebagai variabel lingkungan {found}; sekarang kosong. Isi lewat pengaturan CI.",
        "en": "A secret must be in the environment variable {found}; it is empty. Set it in the settings of your CI.",
    },
}
"""By name, per language. Kinds of targets may add their own. `{live}` tells what holds for readers."""
LIVE = {
    "whole": {
        "id": "Situs yang tayang tetap utuh.",
        "en": "The live site is whole.",
    },
    "between": {
        "id": "Halaman dari dua versi mungkin tayang, sampai deploy atau rollback berikutnya selesai.",
        "en": "Pages of two versions may be live, until the next deploy or rollback has come to its end.",
    },
}
"""What readers see after a deploy that broke off."""
SHOWN = 5
"""Paths that a message names."""
REFUSED, FAILED = 1, 2
"""Exit codes: refused by a rule; could not."""


class DeployError(Exception):
    """A deploy does not go on. `name` is that of its message, `found` fills it; `code` is the exit code."""

    code = FAILED
    live = "whole"

    def __init__(self, name: str, found: object = "") -> None:
        super().__init__(name, str(found))
        self.name = name
        self.found = str(found)

    def message(self, lang: str) -> str:
        """Return what is required, what was found and how to mend it."""
        texts = MESSAGES[self.name]
        return texts.get(lang, texts["en"]).format(found=self.found, live=live_words(self.live, lang))

    def __str__(self) -> str:
        return self.message("en")


class Refused(DeployError):
    """What was asked for would do harm."""

    code = REFUSED


class HalfDone(DeployError):
    """What broke off a deploy between two steps that readers see."""

    live = "between"

    def __init__(self, cause: DeployError) -> None:
        super().__init__(cause.name, cause.found)
        self.code = cause.code


class StoppedHalfDone(KeyboardInterrupt):
    """Somebody pressed Ctrl-C between two steps that readers see."""


class Failing(DeployError):
    """A failure whose message bears the name of its class."""

    about = ""

    def __init__(self, found: object = "") -> None:
        super().__init__(self.about, found)


class Busy(Failing):
    """Another deploy is at work."""

    about = "busy"


class Unreachable(Failing):
    """Nobody answers."""

    about = "unreachable"


class CutOff(Failing):
    """The connection broke on the way."""

    about = "cut-off"


class WrongHostKey(Failing):
    """Another machine may pretend to be the target."""

    about = "wrong-host-key"


class NoPermission(Failing):
    """The account is not let in, or may not write."""

    about = "no-permission"


class DiskFull(Failing):
    """There is no room left."""

    about = "disk-full"


class UnusableTarget(Failing):
    """Something is in the way."""

    about = "unusable-target"


class UnreadableManifest(Failing):
    """What is live cannot be told."""

    about = "unreadable-manifest"


class MissingBytes(Failing):
    """What is to be shown again is not whole any more."""

    about = "missing-bytes"


class MissingContent(Failing):
    """There is no content folder."""

    about = "no-content"


class MissingProgram(Failing):
    """A program is not installed."""

    about = "missing-program"


class MissingSecret(Failing):
    """An environment variable is empty."""

    about = "missing-secret"


@contextmanager
def telling_of(in_one_step: bool) -> Iterator[None]:
    """Let what breaks off the work tell what readers see then."""
    try:
        yield
    except DeployError as error:
        raise error if in_one_step else HalfDone(error) from error
    except KeyboardInterrupt:
        raise KeyboardInterrupt if in_one_step else StoppedHalfDone from None


def live_words(live: str, lang: str) -> str:
    """Return what readers see after a deploy that broke off."""
    return LIVE[live].get(lang, LIVE[live]["en"])


def few(paths: Sequence[str]) -> str:
    """Return the first of some paths, to be shown."""
    return ", ".join(paths[:SHOWN]) + (" …" if len(paths) > SHOWN else "")


def say(error: DeployError, lang: str) -> int:
    """Say on standard error why a deploy does not go on, and return the exit code."""
    sys.stderr.write(error.message(lang) + "\n")
    return error.code
