"""Pictures can be opened.

What it checks: every file in `releases/` and `pages/` whose name ends in .avif, .jpeg, .jpg, .png or .webp is such a
picture.

Why: the site needs its width and height, and readers its contents.

Bad: a Word document or a GIF renamed to `banjir.png`; an upload that broke off at once.

Good: `banjir.png` as the camera or the editor saved it.
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W603",
    name="unreadable-picture",
    severity=Severity.ERROR,
    message={
        "id": "Gambar harus dapat dibuka; berkas ini rusak atau bukan gambar.",
        "en": "A picture must open; this file is damaged, or no picture.",
    },
    hint={
        "id": "Buka di penyunting gambar dan simpan ulang sebagai JPEG atau PNG, atau unggah sekali lagi.",
        "en": "Open it in an image editor and save it anew as JPEG or PNG, or upload it once more.",
    },
)
