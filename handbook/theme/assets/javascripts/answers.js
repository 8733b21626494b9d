/**
 * Prints only the answers that somebody opened. Every closed part of a page is opened when it
 * is printed, which would put the answers on the handout.
 */
let printing = false;
addEventListener("beforeprint", () => {
  printing = true;
});
addEventListener("afterprint", () => {
  printing = false;
});

for (const answer of document.querySelectorAll("details.exercise__answer")) {
  answer.classList.add("exercise__answer--kept");
  answer.classList.toggle("exercise__answer--opened", answer.open);
  answer.addEventListener("toggle", () => {
    if (!printing) answer.classList.toggle("exercise__answer--opened", answer.open);
  });
}
