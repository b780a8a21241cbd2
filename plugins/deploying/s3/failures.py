"""Why a deploy to a store does not go on, in plain words."""

from plugins.deploying.refusals import (
    MESSAGES,
    DiskFull,
    Failing,
    NoPermission,
    Refused,
    UnusableTarget,
)

MESSAGES |= {
    "wrong-access-key": {
        "id": "Kunci akses penyimpanan harus sah dan masih berlaku; jawabannya: {found}. {live}"
        " Periksa AWS_ACCESS_KEY_ID dan AWS_SECRET_ACCESS_KEY di pengaturan CI.",
        "en": "The store's access key must be valid and not expired; it answers: {found}. {live}"
        " Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the settings of your CI.",
    },
    "missing-bucket": {
        "id": "Bucket harus sudah dibuat; {found} tidak ada. Buat bucket itu, atau perbaiki bucket dan endpoint dalam"
        " deploy.yml.",
        "en": "The bucket must exist already; there is no {found}. Make it, or mend bucket and endpoint in deploy.yml.",
    },
    "bucket-permission": {
        "id": "Kunci akses harus boleh membaca, menulis, menghapus, dan mendaftar isi bucket; yang ditolak: {found}."
        " {live} Tambahkan izin itu pada kunci tersebut.",
        "en": "The access key must be allowed to read, write, delete and list in the bucket; refused was {found}."
        " {live} Grant the key that permission.",
    },
    "bucket-full": {
        "id": "Bucket harus punya ruang untuk berkas baru; {found}. {live} Tambah kuota atau"
        " turunkan keep, lalu jalankan lagi; hanya yang kurang yang dikirim.",
        "en": "The bucket must have room for new files; {found}. {live} Raise its quota or lower keep,"
        " then run again; only what is missing will be sent.",
    },
    "store-clock-off": {
        "id": "Jam komputer ini paling jauh boleh berbeda beberapa menit dari jam penyimpanan; di sini dan di sana:"
        " {found}. {live} Setel jam komputer ini (NTP), lalu jalankan lagi.",
        "en": "This computer's clock must be at most some minutes from the store's; here and there: {found}."
        " {live} Set this computer's clock (NTP), then run again.",
    },
    "wrong-region": {
        "id": "Wilayah (region) harus sama dengan wilayah bucket; {found}. Perbaiki region atau endpoint dalam"
        " deploy.yml.",
        "en": "The region must be the bucket's own; {found}. Mend region or endpoint in deploy.yml.",
    },
    "store-failed": {
        "id": "Penyimpanan harus dapat melayani permintaan; jawabannya: {found}. {live} Penuhkah"
        " disk atau kuotanya? Bila ya, tambah ruang atau turunkan keep; lalu jalankan lagi; hanya yang kurang yang"
        " dikirim.",
        "en": "The store must be able to serve requests; it answers: {found}. {live} Is its disk or quota full? If so,"
        " make room or lower keep; then run again; only what is missing will be sent.",
    },
    "unconditional-store": {
        "id": "Penyimpanan harus mendukung penulisan bersyarat, agar dua deploy tidak saling menimpa; {found}"
        " diabaikannya. Perbarui atau ganti penyimpanan itu.",
        "en": "The store must support conditional writes, or two deploys could overwrite each other; it ignores"
        " {found}. Update or change the store.",
    },
    "exposed-records": {
        "id": "Objek di bawah .warta/ tidak boleh dapat dibaca tanpa kunci, karena menyimpan versi lama; {found} dapat"
        " dibaca siapa saja. Perbaiki kebijakan bucket seperti dalam docs/operating.md.",
        "en": "Objects below .warta/ must not be readable without a key, for they hold old versions; anyone can read"
        " {found}. Mend the bucket's policy as docs/operating.md shows.",
    },
    "lost-lock": {
        "id": "Hanya satu deploy pada satu waktu; proses ini terhenti terlalu lama sehingga kehilangan gilirannya"
        " ({found}). {live} Jalankan lagi.",
        "en": "Only one deploy at a time must be at work; this one stood still too long and lost its turn ({found})."
        " {live} Run again.",
    },
    "changed-output": {
        "id": "Folder hasil tidak boleh berubah selama dikirim; {found} berubah. {live} Jalankan lagi.",
        "en": "The output folder must not change while it is sent; {found} did. {live} Run again.",
    },
}


class WrongAccessKey(NoPermission):
    """The store does not know the key, or it has expired."""

    about = "wrong-access-key"


class MissingBucket(UnusableTarget):
    """There is no such bucket."""

    about = "missing-bucket"


class BucketPermission(NoPermission):
    """The key may not do what a deploy needs."""

    about = "bucket-permission"


class BucketFull(DiskFull):
    """There is no room left."""

    about = "bucket-full"


class ClockOff(Failing):
    """The clock of this machine is too far from the store's for requests to count."""

    about = "store-clock-off"


class WrongRegion(UnusableTarget):
    """The bucket lies elsewhere."""

    about = "wrong-region"


class StoreFailed(Failing):
    """The store says that it cannot, in words of its own."""

    about = "store-failed"


class UnconditionalStore(UnusableTarget):
    """The store does not heed conditions, so that nothing can be locked."""

    about = "unconditional-store"


class LostLock(Failing):
    """Another may be at work already."""

    about = "lost-lock"


class ChangedOutput(Failing):
    """A file is not what it was when the output was surveyed."""

    about = "changed-output"


class ExposedRecords(Refused):
    """Old versions, withdrawn ones among them, could be read by anyone."""

    def __init__(self, found: str) -> None:
        super().__init__("exposed-records", found)


class PreconditionFailed(Exception):
    """Another has written the object meanwhile."""
