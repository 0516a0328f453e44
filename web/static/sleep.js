// Drag a person onto a group, with mouse, pen or finger. Without this the links and lists do the same.
// Nothing changes here: letting go opens the page that says what the move means.
const drieluik = document.querySelector(".drieluik[data-past]");
const stand = document.getElementById("sleepstand");
const DREMPEL = 6; // pixels that somebody moves before a press becomes a drag
const RAND = 60; // pixels from an edge where things begin to scroll
const STAP = 14; // pixels of scrolling a move
let druk = null; // a card that is pressed: { kaart, x, y }
let sleep = null; // a card that is dragged: { kaart, geest, doel }
let klikWeg = false; // the click that belongs to letting go opens no link

function begin({ kaart }) {
  const geest = document.createElement("div");
  geest.className = "geest";
  geest.textContent = kaart.querySelector("a").textContent;
  document.body.append(geest);
  if (kaart.dataset.van) {
    const terug = document.createElement("div");
    terug.className = "terug";
    terug.textContent = drieluik.dataset.terug;
    document.body.append(terug);
  }
  kaart.classList.add("gesleept");
  drieluik.classList.add("sleept");
  stand.textContent = drieluik.dataset.hulp;
  sleep = { kaart, geest, doel: null };
  beoordeel(sleep);
}

// Ask the board with this person chosen, and let every block here say what it says there.
async function beoordeel(deze) {
  const { cursist, aanbod } = deze.kaart.dataset;
  const antwoord = await fetch(`${drieluik.dataset.past}&${new URLSearchParams({ cursist, aanbod })}`);
  const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
  if (!antwoord.ok || sleep !== deze) {
    return;
  }
  const oordelen = new Map([...pagina.querySelectorAll(".blok[data-past]")].map((b) => [b.dataset.groep, b.dataset]));
  for (const blok of drieluik.querySelectorAll(".blok")) {
    const oordeel = oordelen.get(blok.dataset.groep);
    blok.dataset.sleep = oordeel?.past ?? "niet";
    blok.dataset.zegt = oordeel?.oordeel ?? "";
  }
}

function beweeg(x, y) {
  sleep.geest.style.transform = `translate(${x + 12}px, ${y + 12}px)`;
  const onder = document.elementFromPoint(x, y);
  const doel = onder?.closest(".blok, .terug") ?? null;
  if (doel !== sleep.doel) {
    sleep.doel?.classList.remove("doel");
    doel?.classList.add("doel");
    sleep.doel = doel;
    stand.textContent = doel?.dataset.zegt ? `${doel.dataset.groep}: ${doel.dataset.zegt}` : drieluik.dataset.hulp;
  }
  window.scrollBy(0, richting(y, 0, window.innerHeight));
  const rooster = drieluik.querySelector(".bord .schuif");
  const kader = rooster?.getBoundingClientRect();
  if (kader && y > kader.top && x > kader.left) {
    rooster.scrollBy(richting(x, kader.left, kader.right), 0);
  }
}

function richting(waar, begint, eindigt) {
  return waar < begint + RAND ? -STAP : waar > eindigt - RAND ? STAP : 0;
}

function laatLos() {
  const { kaart, doel } = sleep;
  stop();
  const naar = doel?.dataset.groep ?? "";
  if (doel && naar !== (kaart.dataset.van ?? "-")) {
    const { cursist, aanbod } = kaart.dataset;
    location.assign(`${drieluik.dataset.verplaats}?${new URLSearchParams({ cursist, aanbod, naar })}`);
  }
}

function stop() {
  sleep.geest.remove();
  document.querySelector(".terug")?.remove();
  sleep.doel?.classList.remove("doel");
  sleep.kaart.classList.remove("gesleept");
  drieluik.classList.remove("sleept");
  for (const blok of drieluik.querySelectorAll("[data-sleep]")) {
    delete blok.dataset.sleep;
    delete blok.dataset.zegt;
  }
  stand.textContent = "";
  druk = sleep = null;
}

function luister() {
  for (const kaart of drieluik.querySelectorAll(".mensen > li[data-cursist]")) {
    const greep = document.createElement("span");
    greep.className = "greep";
    greep.setAttribute("aria-hidden", "true");
    kaart.prepend(greep);
  }
  drieluik.addEventListener("dragstart", (e) => e.preventDefault());
  drieluik.addEventListener("pointerdown", (e) => {
    const kaart = e.target.closest(".mensen > li[data-cursist]");
    const magHier = e.pointerType === "mouse" || e.target.classList.contains("greep"); // a finger elsewhere scrolls
    if (kaart && magHier && e.button === 0) {
      druk = { kaart, x: e.clientX, y: e.clientY };
    }
  });
  document.addEventListener("pointermove", (e) => {
    if (druk && !sleep && Math.hypot(e.clientX - druk.x, e.clientY - druk.y) > DREMPEL) {
      begin(druk);
    }
    if (sleep) {
      beweeg(e.clientX, e.clientY);
    }
  });
  document.addEventListener("pointerup", () => {
    klikWeg = sleep !== null;
    druk = null;
    if (sleep) {
      laatLos();
    }
  });
  document.addEventListener("pointercancel", () => {
    druk = null;
    if (sleep) {
      stop();
    }
  });
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape" && sleep) {
      stop();
    }
  });
  document.addEventListener(
    "click",
    (e) => {
      if (klikWeg) {
        e.preventDefault();
      }
      klikWeg = false;
    },
    true,
  );
}

if (drieluik) {
  luister();
}
