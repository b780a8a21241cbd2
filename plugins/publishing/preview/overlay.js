// Reloads the page after each build, and shows over it why the last one could not be finished.
let shown = 0;

function overlay(text) {
  document.querySelector(".warta-overlay")?.remove();
  if (!text) return;
  const dialog = document.createElement("dialog");
  dialog.className = "warta-overlay";
  dialog.lang = document.documentElement.lang;
  const heading = document.createElement("h2");
  heading.textContent = dialog.lang === "id" ? "Halaman ini belum diperbarui" : "This page is not up to date";
  const findings = document.createElement("pre");
  findings.textContent = text;
  const close = document.createElement("button");
  close.textContent = dialog.lang === "id" ? "Tutup" : "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(heading, findings, close);
  document.body.append(dialog);
  dialog.showModal();
}

new EventSource("/-/builds").onmessage = (event) => {
  const build = JSON.parse(event.data);
  if (shown && build.number !== shown) location.reload();
  else overlay(build.findings);
  shown ||= build.number;
};
