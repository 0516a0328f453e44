// Replaces the piece of the page that tells how the search stands. Without this the link "Ververs" does the same.
const stand = document.getElementById("stand");
const wacht = Number(stand?.dataset.ververs);

async function ververs() {
  const antwoord = await fetch(location.href, { headers: { Accept: "text/html" } });
  const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
  const nieuw = pagina.getElementById("stand");
  if (!antwoord.ok || !nieuw?.dataset.ververs) {
    location.reload();
    return;
  }
  if (!stand.contains(document.activeElement)) {
    stand.replaceChildren(...nieuw.childNodes);
  }
  setTimeout(ververs, wacht);
}

if (wacht) {
  setTimeout(ververs, wacht);
}
