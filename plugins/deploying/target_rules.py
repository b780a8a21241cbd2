"""What may be wrong with deploy.yml, in words."""

from collections.abc import Mapping

from plugins.diagnostics import Rule, Severity


def _rule(code: str, name: str, message: Mapping[str, str], hint: Mapping[str, str]) -> Rule:
    return Rule(code, name, Severity.ERROR, message, hint)


MISSING_FILE = _rule(
    "D101",
    "missing-deploy-file",
    {
        "id": "Tujuan harus tercantum dalam {found}; berkas itu tidak ada.",
        "en": "Targets must be in {found}; no such file.",
    },
    {
        "id": "Salin deploy.example.yml menjadi deploy.yml, lalu sesuaikan.",
        "en": "Copy deploy.example.yml to deploy.yml and fit it.",
    },
)
UNREADABLE = _rule(
    "D102",
    "unreadable-deploy-file",
    {
        "id": "Berkas harus berupa YAML dengan `targets:` dan nama tujuan di bawahnya; terbaca lain: {found}.",
        "en": "The file must be YAML with `targets:` and the names of targets below it; it reads otherwise: {found}.",
    },
    {"id": "Bandingkan dengan deploy.example.yml.", "en": "Compare it with deploy.example.yml."},
)
UNKNOWN_TARGET = _rule(
    "D103",
    "unknown-target",
    {
        "id": "Tujuan harus tercantum di bawah `targets:`; tidak ada `{found}`.",
        "en": "A target must stand below `targets:`; there is no `{found}`.",
    },
    {"id": "Yang ada: {known}.", "en": "There is: {known}."},
)
UNKNOWN_KEY = _rule(
    "D104",
    "unknown-deploy-key",
    {
        "id": "Isian harus salah satu yang dikenal; tertulis `{field}`.",
        "en": "A field must have one of the known names; this one is `{field}`.",
    },
    {"id": "Yang dikenal di sini: {known}.", "en": "Known here: {known}."},
)
MISSING_KEY = _rule(
    "D105",
    "missing-deploy-key",
    {
        "id": "Isian `{field}` harus ada pada tujuan ini; belum ada.",
        "en": "This target must have the field `{field}`; it has not.",
    },
    {"id": "Tulis `{field}:` dengan {wanted}.", "en": "Write `{field}:` with {wanted}."},
)
UNUSABLE_VALUE = _rule(
    "D106",
    "unusable-deploy-value",
    {
        "id": "`{field}` harus berupa {wanted}; tertulis `{found}`.",
        "en": "`{field}` must be {wanted}; found `{found}`.",
    },
    {
        "id": "Perbaiki isian ini; contohnya ada dalam deploy.example.yml.",
        "en": "Mend it; deploy.example.yml has examples.",
    },
)
SECRET = _rule(
    "D107",
    "secret-in-deploy-file",
    {
        "id": "Rahasia tidak boleh tertulis dalam berkas ini; `{field}` memuat atau menamai rahasia.",
        "en": "A secret must not stand in this file; `{field}` holds or names one.",
    },
    {
        "id": "Hapus baris ini, ganti rahasianya (anggap sudah bocor), dan berikan lewat variabel lingkungan"
        " {variable}.",
        "en": "Remove the line, replace the secret (take it as known to others), and give it in the"
        " environment: {variable}.",
    },
)
MEETS_OURS = _rule(
    "D108",
    "target-meets-newsroom",
    {
        "id": "`path` tidak boleh sama dengan, di dalam, atau memuat folder {folder}; tertulis `{found}`.",
        "en": "`path` must not be, lie in or hold the folder {folder}; found `{found}`.",
    },
    {
        "id": "Pilih folder yang terpisah, misalnya ../pratinjau.",
        "en": "Choose a folder apart from it, such as ../preview.",
    },
)
WANTED: Mapping[str, Mapping[str, str]] = {
    "kind": {"id": "salah satu dari server, s3, folder, pages", "en": "one of server, s3, folder, pages"},
    "url": {
        "id": "alamat situs seperti https://warta.example, tanpa nama pengguna dan sandi",
        "en": "the site's address, such as https://warta.example, without user and password",
    },
    "keep": {"id": "bilangan dari 2 sampai 100", "en": "a number from 2 to 100"},
    "noindex": {"id": "true atau false", "en": "true or false"},
    "compress": {"id": "daftar dari br, zst, gz", "en": "a list of br, zst, gz"},
    "host": {
        "id": "nama host, boleh dengan akun: deploy@warta.example",
        "en": "a host, perhaps with the account: deploy@warta.example",
    },
    "port": {"id": "bilangan dari 1 sampai 65535", "en": "a number from 1 to 65535"},
    "path": {
        "id": 'folder yang dapat ditemukan, tanpa tanda $ ; { } " \\, pada server diawali garis miring',
        "en": 'a folder, on a server from its root, that can be found, without any of $ ; { } " \\',
    },
    "identity": {"id": "berkas kunci ssh", "en": "the file of an ssh key"},
    "known_hosts": {"id": "berkas known_hosts atau satu baris darinya", "en": "a known_hosts file or a line of one"},
    "bucket": {"id": "nama bucket", "en": "the name of a bucket"},
    "endpoint": {
        "id": "alamat layanan seperti https://s3.example",
        "en": "the address of the store, such as https://s3.example",
    },
    "region": {"id": "nama wilayah layanan", "en": "the name of a region"},
    "prefix": {
        "id": "awalan tanpa garis miring di depan, tanpa bagian kosong, `.` atau `..`",
        "en": "a prefix that does not begin with a slash, without empty steps, `.` or `..`",
    },
    "encoded": {"id": "br atau none", "en": "br or none"},
    "delete_after": {"id": "menit, dari 0 sampai 10080", "en": "minutes, from 0 to 10080"},
    "access_key_id_env": {"id": "nama variabel lingkungan", "en": "the name of an environment variable"},
    "secret_access_key_env": {"id": "nama variabel lingkungan", "en": "the name of an environment variable"},
    "repository": {"id": "folder repositori git", "en": "the folder of a git repository"},
    "branch": {"id": "nama cabang", "en": "the name of a branch"},
    "remote": {"id": "nama atau alamat remote", "en": "the name or address of a remote"},
    "history": {"id": "kept atau squashed", "en": "kept or squashed"},
    "cname": {"id": "domain seperti warta.example", "en": "a domain such as warta.example"},
}
"""What each field must be."""
