"""Text files are saved as UTF-8.

What it checks: every release, page and register, and `site.yml`, is saved in the encoding called UTF-8.

Why: in another encoding, quotation marks, dashes and accents turn into signs that nobody can read.

Bad: a file saved as "Windows-1252" or "ANSI".

Good: the same file saved as "UTF-8", so that accents stay: `summary: Café.`

Berkas teks disimpan sebagai UTF-8.

Yang diperiksa: setiap siaran, halaman, dan daftar di folder `registers`, serta `site.yml`, disimpan dengan pengodean
UTF-8.

Alasan: dalam pengodean lain, tanda kutip, tanda pisah, dan huruf beraksen berubah menjadi tanda yang tidak terbaca.

Salah: berkas yang disimpan sebagai "Windows-1252" atau "ANSI".

Benar: berkas yang sama, disimpan sebagai "UTF-8", sehingga huruf beraksen tetap utuh: `summary: Café.`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W106",
    name="not-utf8",
    severity=Severity.ERROR,
    message={
        "id": "Berkas harus disimpan sebagai UTF-8; baris ini memuat karakter dalam pengodean lain.",
        "en": "A file must be saved as UTF-8; this line holds a character in another encoding.",
    },
    hint={
        "id": "Buka berkas di penyunting teks, pilih Simpan sebagai, lalu pilih pengodean UTF-8.",
        "en": "Open the file in your editor, choose Save as, and choose the encoding UTF-8.",
    },
)
