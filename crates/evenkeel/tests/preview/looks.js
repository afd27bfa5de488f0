// Looks over both phones. The title becomes: how many elements were looked at, then what was found, with “;” between.
const found = new Set();
const told = (what, element) => found.add(`${what}: ${element.textContent.replace(/[;\s]+/g, " ").slice(0, 60)}`);
const part = (value) => { const c = value / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
const light = (rgb) => 0.2126 * part(rgb[0]) + 0.7152 * part(rgb[1]) + 0.0722 * part(rgb[2]);
const colour = (text) => text.match(/[\d.]+/g).map(Number);
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const rgb = colour(getComputedStyle(at).backgroundColor);
    if (rgb.length < 4 || rgb[3] > 0) return rgb;
  }
  return [255, 255, 255];
};
let looked = 0;
for (const phone of document.querySelectorAll(".phone")) {
  const edge = phone.getBoundingClientRect();
  let before = null;
  for (const element of phone.querySelectorAll("*")) {
    looked += 1;
    const box = element.getBoundingClientRect();
    if (box.right > edge.right + 0.5 || box.left < edge.left - 0.5) told("too wide", element);
    // WCAG 2.2, 1.4.3: text has a contrast of 4.5 to 1 at least.
    if ([...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) {
      const [one, other] = [light(colour(getComputedStyle(element).color)), light(ground(element))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (contrast < 4.5) told(`hard to read, ${contrast.toFixed(1)}`, element);
    }
    if (element.matches(".button") && element.scrollWidth > element.clientWidth + 1) told("cut off", element);
    if (element.matches(".bubble") && box.height > 760) told("a wall of text", element);
  }
  for (const child of phone.children) {
    if (child.matches(".row") && !(before && before.matches(".bubble, .row, .menu"))) told("buttons alone", child);
    before = child;
  }
}
document.title = `${looked};${[...found].join(";")}`;
