"""Sentences of press releases, to be filled with figures."""

TITLES = {
    "id": [
        "Kemensos salurkan {a} paket bantuan, kiriman ke-{n}",
        "Dinas sosial mendata {a} keluarga pada tahap {n}",
        "Sebanyak {a} warga terima layanan pada kegiatan {n}",
        "Pelatihan ke-{n} diikuti {a} pendamping dan relawan",
        "Dapur umum nomor {n} siapkan {a} porsi makanan",
    ],
    "en": [
        "Ministry sends {a} aid packages in delivery {n}",
        "Social office registers {a} families in stage {n}",
        "Services reach {a} people at event {n}",
        "Training {n} brings together {a} facilitators and volunteers",
        "Field kitchen {n} prepares {a} meals",
    ],
}

SENTENCES = {
    "id": [
        "Bantuan senilai Rp{0} juta disalurkan kepada {1} keluarga di beberapa kecamatan.",
        "Petugas mencatat {0} orang di tempat pengungsian, dan {1} di antaranya anak-anak.",
        "Gudang menyiapkan {0} selimut serta {1} paket makanan siap saji.",
        'Kegiatan bertajuk "Bersama untuk warga" diikuti {0} peserta dari {1} desa.',
        "Pencairan tahap berikutnya dijadwalkan setelah data {0} penerima dan {1} alamat selesai diperiksa.",
        "Pendamping mengunjungi {0} rumah dan menemukan {1} keluarga yang belum terdata.",
    ],
    "en": [
        "Aid worth Rp{0} million went to {1} families in several districts.",
        "Staff counted {0} people in the shelters, {1} of them children.",
        "The warehouse made ready {0} blankets and {1} packages of ready-to-eat food.",
        'The event, called "Together for the people", drew {0} participants from {1} villages.',
        "The next payment follows once {0} recipients and {1} addresses have been checked.",
        "Facilitators called at {0} houses and found {1} families who were not yet registered.",
    ],
}

PARAGRAPHS = {
    "id": [
        "Pemerintah daerah dan relawan bekerja sama agar **bantuan** sampai tepat waktu. {s0} {s1} Warga yang belum"
        " menerima diminta melapor ke kantor desa atau ke [laman resmi](https://kemensos.go.id) kementerian.",
        "Kegiatan itu berlangsung sejak pagi di balai desa -- dan di dua sekolah yang berdekatan. {s0} Pejabat setempat"
        " menyatakan bahwa *pendataan* akan diteruskan pekan depan. {s1}",
        "Dalam laporannya, dinas menjelaskan bahwa kebutuhan terbesar adalah air bersih, obat, dan perlengkapan bayi."
        " {s0} {s1} Semua angka masih dapat berubah.",
    ],
    "en": [
        "Local government and volunteers worked together so that **aid** arrived on time. {s0} {s1} People who have not"
        " received any are asked to report to the village office or on the ministry's"
        " [official site](https://kemensos.go.id).",
        "The event began in the morning at the village hall -- and at two schools nearby. {s0} Local officials said"
        " that *registration* would go on next week. {s1}",
        "In its report the office said that clean water, medicine and things for babies were needed most. {s0} {s1} All"
        " figures may still change.",
    ],
}


SAID = {
    "id": "Hal itu disampaikan Sari Wulandari, juru bicara.",
    "en": "Sari Wulandari, the spokesperson, announced this.",
}
"""Names the speaker of the front matter, as every release must."""
SEE_ALSO = {"id": "Lihat juga", "en": "See also"}
POSITION = {"id": "Juru bicara", "en": "Spokesperson"}
CLAIM_SOURCE = {"id": "Pers daerah", "en": "Regional press"}
PICTURE = {
    "id": {"alt": "Peta daerah penyaluran", "caption": "Daerah penyaluran", "credit": "Warta"},
    "en": {"alt": "Map of the area that was served", "caption": "The area that was served", "credit": "Warta"},
}


def sentence(lang: str, amounts: list[int], which: int) -> str:
    """Return a sentence with two figures, grouped as the language does it."""
    mark = {"id": ".", "en": ","}[lang]
    texts = [f"{amount:,}".replace(",", mark) for amount in amounts]
    return SENTENCES[lang][which % len(SENTENCES[lang])].format(*texts)


def paragraph(lang: str, which: int, amounts: list[int]) -> str:
    """Return a paragraph of about 45 words with four figures."""
    first, second = sentence(lang, amounts[:2], which), sentence(lang, amounts[2:], which + 3)
    return PARAGRAPHS[lang][which].format(s0=first, s1=second)
