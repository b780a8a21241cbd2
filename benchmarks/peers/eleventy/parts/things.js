// What search engines and fact-check readers are told about a release.
const publisher = (house, lang) => ({
  "@type": "GovernmentOrganization",
  name: house.languages[lang].settings.organisation,
  url: `${house.url}/`,
});

export function article(house, release, address, versions) {
  const { names } = house.languages[release.lang];
  const id = `${house.url}${address}#article`;
  const thing = {
    "@type": "NewsArticle",
    "@id": id,
    headline: release.title,
    description: release.summary,
    url: house.url + address,
    mainEntityOfPage: house.url + address,
    inLanguage: release.lang,
    datePublished: release.moment,
    dateModified: release.moment,
    author: publisher(house, release.lang),
    publisher: publisher(house, release.lang),
    isAccessibleForFree: true,
    contentLocation: release.provinces.map((key) => ({ "@type": "AdministrativeArea", name: names[`provinces/${key}`].text })),
    about: release.programmes.map((key) => names[`programmes/${key}`].text),
  };
  if (release.photo) thing.image = [house.url + release.photo.file];
  for (const [lang, other] of Object.entries(versions)) {
    const relation = release.lang === "id" ? "workTranslation" : "translationOfWork";
    if (lang !== release.lang) thing[relation] = { "@id": `${house.url}${other}#article` };
  }
  return thing;
}

export function review(house, release, address) {
  const verdict = house.languages[release.lang].settings.verdicts[release.verdict];
  return {
    "@type": "ClaimReview",
    url: house.url + address,
    datePublished: release.moment,
    inLanguage: release.lang,
    claimReviewed: release.claim,
    author: publisher(house, release.lang),
    itemReviewed: { "@type": "Claim", appearance: { "@type": "CreativeWork", description: release.claim_source } },
    reviewRating: { "@type": "Rating", ratingValue: verdict.rating, bestRating: 5, worstRating: 1, alternateName: verdict.name },
  };
}
