// Leads from an address that has moved to where it is now, and keeps the anchor and the query.

const { page, anchors } = document.currentScript.dataset;

function leadTo(address) {
  const target = new URL(address, location.href);
  target.search = location.search;
  // An anchor of its own is where the whole page, or this anchor, went.
  target.hash ||= location.hash;
  location.replace(target);
}

function leadOn() {
  const anchor = location.hash.slice(1);
  const moved = JSON.parse(anchors);
  if (Object.hasOwn(moved, anchor)) {
    leadTo(moved[anchor]);
  } else if (page !== undefined) {
    leadTo(page);
  }
}

leadOn();
addEventListener("hashchange", leadOn);
