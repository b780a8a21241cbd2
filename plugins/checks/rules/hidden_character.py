"""Texts hold no invisible characters.

What it checks: releases, pages, registers and `site.yml` hold no control characters, none that turn the direction of
writing around, and none without any width, such as the zero-width space. Soft hyphens may stand; joiners may where
letters are written together, as in Arabic, and in emoji.

Why: text copied from a chat or a document can carry characters that nobody sees. They can show readers other words than
those in the file, and a word that is cut by one is found by no search.

Bad: a title copied from a chat, with an invisible sign that turns its letters around.

Good: the same title, typed anew: `title: Bantuan tiba di Aceh`

Teks tidak memuat karakter yang tidak terlihat.

Yang diperiksa: siaran, halaman, daftar di folder `registers`, dan `site.yml` tidak memuat karakter kendali, karakter
yang membalik arah tulisan, atau karakter tanpa lebar seperti spasi nol. Tanda hubung lunak boleh ada; penyambung boleh
ada di antara huruf yang ditulis bersambung, misalnya huruf Arab, dan dalam emoji.

Alasan: teks yang disalin dari percakapan atau dokumen dapat membawa karakter yang tidak terlihat. Akibatnya, yang
dibaca pembaca bisa berbeda dari yang tertulis dalam berkas, dan kata yang terpotong olehnya tidak ditemukan pencarian.

Salah: judul yang disalin dari aplikasi percakapan, dengan tanda tak terlihat yang membalik urutan hurufnya.

Benar: judul yang sama, diketik ulang: `title: Bantuan tiba di Aceh`
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W113",
    name="hidden-character",
    severity=Severity.ERROR,
    message={
        "id": "Teks tidak boleh memuat karakter yang tidak terlihat; di sini ada {found}.",
        "en": "Texts must not hold invisible characters; here is {found}.",
    },
    hint={
        "id": "Hapus baris ini lalu ketik ulang; jangan salin-tempel dari aplikasi lain.",
        "en": "Delete this line and type it anew, rather than pasting it from elsewhere.",
    },
)
