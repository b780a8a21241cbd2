"""Identity and family card numbers are not published.

What it checks: text, fields, addresses and file names hold no number of 16 digits that is built like an identity number
(NIK) or a family card number (KK): province, regency, district, a date, a serial. A word beside it, such as NIK or KTP,
or several such numbers, make it certain. Neither spaces, dots, hyphens, slashes, low lines and stars between the digits
nor the end of a line hide anything, nor marks for thousands behind such a word.

Why: with this number others can borrow money or open accounts in somebody's name, and what was once published cannot be
taken back. Law 24/2013 and Law 27/2022 protect it.

Bad: `NIK 9629 5131 1299 9999` beside a recipient's name

Good: `Ibu Siti, warga Banda Aceh`

Nomor induk kependudukan dan nomor kartu keluarga tidak dimuat.

Yang diperiksa: teks, isian, alamat, dan nama berkas tidak memuat nomor 16 angka yang tersusun seperti NIK atau nomor
KK: provinsi, kabupaten/kota, kecamatan, tanggal, nomor urut. Kata di dekatnya seperti NIK atau KTP, atau beberapa nomor
semacam itu, membuatnya pasti. Spasi, titik, tanda hubung, garis miring, garis bawah, dan bintang di antara angkanya
tidak menyembunyikan apa pun, begitu pula pergantian baris dan tanda ribuan setelah kata semacam itu.

Alasan: dengan nomor ini orang lain dapat meminjam uang atau membuka rekening atas nama pemiliknya, dan yang sudah
terbit tidak dapat ditarik lagi. UU 24/2013 dan UU 27/2022 melindunginya.

Salah: `NIK 9629 5131 1299 9999` di dekat nama penerima

Benar: `Ibu Siti, warga Banda Aceh`
"""

from collections.abc import Iterator

from plugins.checks.personal_numbers import IDENTITY, personal_numbers
from plugins.diagnostics import Finding, Rule, Severity
from plugins.prose import Prose

RULE = Rule(
    code="W901",
    name="identity-number",
    severity=Severity.ERROR,
    message={
        "id": "NIK dan nomor kartu keluarga tidak boleh dimuat; di sini ada nomor 16 angka, `{found}`.",
        "en": "Identity and family card numbers must not be published; here are 16 digits, `{found}`.",
    },
    hint={
        "id": "Hapus nomornya. Jika bukan nomor orang, tulis alasannya di `allow`.",
        "en": "Remove the number. If it is nobody's number, give the reason under `allow`.",
    },
    allowable=True,
    private=True,
)


def check_prose(prose: Prose) -> Iterator[Finding]:
    """Look at every long number."""
    for number in personal_numbers(prose):
        if number.kind == IDENTITY and number.certain:
            yield RULE.at(number.place, found=number.masked)
