// Leads from an address that has moved to where it is now, and keeps the anchor and the query.

const { page, anchors } = document.currentScript.dataset;

function leadOn() {
  const anchor = location.hash.slice(1);
  const moved = JSON.parse(anchors);
  if (Object.hasOwn(moved, anchor)) {
    location.replace(moved[anchor]);
  } else if (page !== undefined) {
    const target = new URL(page, location.href);
    target.search = location.search;
    // An anchor of its own is where the whole page went.
    target.hash ||= location.hash;
    location.replace(target);
  }
}

leadOn();
addEventListener("hashchange", leadOn);
