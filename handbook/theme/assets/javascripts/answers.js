/**
 * Prints only the answers that somebody opened. The theme opens every closed part of a page when it
 * is printed, which would put the answers on the handout.
 */
const paper = matchMedia("print");

for (const answer of document.querySelectorAll("details.exercise__answer")) {
  answer.classList.add("exercise__answer--kept");
  answer.addEventListener("toggle", () => {
    if (!paper.matches) answer.classList.toggle("exercise__answer--opened", answer.open);
  });
}
