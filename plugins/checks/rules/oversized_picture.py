"""Pictures have at most fifty million pixels.

What it checks: width times height of every picture in `releases/` and `pages/`.

Why: larger ones fill the memory of the computer that builds the site; no screen shows a tenth of that.

Bad: a scan of 20,000 x 15,000 pixels.

Good: a photo of 2,400 x 1,600 pixels.
"""

from plugins.diagnostics import Rule, Severity

RULE = Rule(
    code="W604",
    name="oversized-picture",
    severity=Severity.ERROR,
    message={
        "id": "Gambar paling besar {limit} juta piksel; gambar ini lebih besar.",
        "en": "A picture has at most {limit} million pixels; this one has more.",
    },
    hint={
        "id": "Perkecil gambar, misalnya menjadi lebar 2400 piksel.",
        "en": "Make it smaller, for example 2,400 pixels wide.",
    },
)
