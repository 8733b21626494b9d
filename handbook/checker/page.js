import { showCard } from "./card/card.js";
import { openForPrinting } from "./card/printing.js";
import { savesData } from "./data-saver.js";
import { londonToday } from "./dates.js";
import { ErrorSummary } from "./form/errors.js";
import { Form } from "./form/form.js";
import { readQuery } from "./form/query.js";
import { keepChecker } from "./keeping.js";
import { messages } from "./messages.js";
import { runtimeSettings } from "./runtime/settings.js";
import { Status } from "./status.js";

// In pixels of the page: a phone on its side, or a window at 400 % zoom.
const LOW_SCREEN = 400;

/**
 * The checker page. What it shows follows from the address alone, so that links, reloads and the
 * back button need nothing else: no query is an empty form, a query is its answer, and a query with
 * the name of a question after `#` is the form with everything kept, at that question.
 */
export class CheckerPage {
  /**
   * @param {HTMLElement} root - The element with the id `checker`.
   * @param {typeof import("./runtime/runtime.js").startRuntime} startRuntime
   */
  constructor(root, startRuntime) {
    const part = (/** @type {string} */ id) => /** @type {any} */ (root.querySelector(`#${id}`));
    this.root = root;
    this.path = location.pathname;
    this.title = document.title;
    this.form = new Form(part("checker-form"));
    this.errors = new ErrorSummary(part("error-summary"), this.form);
    this.status = new Status(root);
    this.answer = part("answer");
    this.readings = new Map(
      [...part("checker-readings").content.children].map((link) => [
        link.dataset.reading,
        link.textContent,
      ]),
    );
    this.runtime = startRuntime(runtimeSettings());
    this.runtime.onchange = () => this.report();
    this.form.form.addEventListener("submit", (event) => this.submit(event));
    // The link to the written answer follows what is filled in.
    this.form.form.addEventListener("change", () => {
      this.unanswered = undefined;
      this.runtime.prepare(this.form.query);
      this.report();
    });
    root.addEventListener("click", (event) => this.follow(event));
    openForPrinting(this.answer);
  }

  /** Whether the address is this page's: a theme that swaps pages may be about to replace it. */
  get isCurrent() {
    return this.root.isConnected && location.pathname === this.path;
  }

  /** Starts Python, so that it is ready when the form is, and has the form ask what matters. */
  start() {
    // Where data is saved, Python starts when the first answer is asked for.
    if (!savesData()) {
      this.runtime.start();
      this.runtime.prepare(this.form.query);
    }
    this.form.learn();
    this.report();
  }

  /** Shows what the address names. */
  async show() {
    const query = readQuery(location.search, this.form.dateKeys);
    const question = this.form.question(location.hash.slice(1));
    // Without a query the browser may have brought back what was entered before the page was left.
    if (query) this.form.fill(query);
    if (query && !question) {
      // Someone who follows a link waits for an answer, not for a form.
      if (this.runtime.state !== "ready") this.view("waiting");
      await this.ask(query);
    } else {
      this.asked = undefined;
      this.unanswered = undefined;
      this.view("form");
      if (question) this.form.reveal(question.key);
      question?.fieldset.scrollIntoView();
      question?.field?.focus({ preventScroll: true });
    }
  }

  /**
   * Asks the decision package and shows the answer, the errors or why there is neither.
   *
   * @param {string} query
   */
  async ask(query) {
    this.asked = query;
    this.status.say(this.status.asking);
    try {
      // After a failed start this is the second try: the cause may have been the connection.
      this.status.clear();
      this.runtime.start({ isAwaited: true });
      const answer = await this.runtime.ask(query, londonToday());
      // A later question may have overtaken this one, or another page this page.
      if (this.isAwaited(query)) this.present(answer);
    } catch (error) {
      if (this.isAwaited(query)) this.failed(/** @type {Error} */ (error), query);
    }
  }

  /**
   * @param {string} query
   * @returns {boolean} Whether it is still this answer that the page waits for.
   */
  isAwaited(query) {
    return this.asked === query && this.isCurrent;
  }

  /** @param {any} answer */
  present(answer) {
    const asked = this.asked ?? "";
    this.asked = undefined;
    if (answer.errors) {
      this.view("form");
      document.title = messages.errors.title(this.title);
      this.errors.show(answer.errors);
      return;
    }
    answer.query = this.form.withoutAssumed(answer.query, asked);
    this.form.fill(answer.query);
    const headline = showCard(this.answer, answer, {
      root: this.root.dataset.root ?? "",
      area: answer.policy?.area ?? "",
      readings: this.readings,
      form: this.form,
      // Shown inside another page, an answer has its link to the page that stands for itself.
      address: new URL(this.root.dataset.permanent ?? "", location.origin + this.path).href,
      takeAway: (shown) => this.takeAway(shown),
    });
    this.view("answer");
    document.title = messages.card.title(headline, this.title);
    this.announce(answer.query, headline);
    // The address becomes the one link that this case has, however it was written.
    const search = location.search;
    // Changing the address takes as long as all the rest, and nobody waits for it.
    setTimeout(() => {
      if (this.isCurrent && location.search === search && search !== `?${answer.query}`)
        history.replaceState(history.state, "", `?${answer.query}`);
    });
  }

  /**
   * Moves the focus to the answer and has it read out, once: whoever goes back to the answer they
   * have just heard is not told it again.
   *
   * @param {string} query
   * @param {string} headline
   */
  announce(query, headline) {
    // The safety notice stands above the headline and has to be in view as well, if both fit.
    this.answer.scrollIntoView();
    if (innerHeight < LOW_SCREEN) this.answer.querySelector(".slip")?.scrollIntoView();
    this.answer.focus({ preventScroll: true });
    if (this.announced !== query) this.status.say(messages.card.announcement(headline));
    this.announced = query;
  }

  /**
   * Has Python make what the reader of an answer can take away.
   *
   * @param {{query: string, today: string}} answer
   * @returns {Promise<any>}
   */
  takeAway({ query, today }) {
    const site = new URL(this.root.dataset.root ?? "", location.href);
    // As with a question, this is the second try where a start has failed.
    this.runtime.start({ isAwaited: true });
    return this.runtime.takeAway(query, today, site.href);
  }

  /**
   * @param {Error} error
   * @param {string} query
   */
  failed(error, query) {
    this.asked = undefined;
    // The form need not offer all that a link may hold.
    this.unanswered = query;
    this.view("form");
    this.status.fail(error, query, this.form);
    this.status.failure.focus();
  }

  /** @param {"form" | "waiting" | "answer"} name - The one part that is shown. */
  view(name) {
    this.root.dataset.view = name;
    this.form.form.hidden = name !== "form";
    this.answer.hidden = name !== "answer";
    this.errors.clear();
    this.status.clear();
    if (name === "answer") this.status.say("");
    document.title = this.title;
    this.report();
  }

  /** Says what the page waits for, or how far the start has got. */
  report() {
    const { state, failure } = this.runtime;
    // Not while somebody waits for an answer: it would take longer.
    if (state === "ready" && this.asked === undefined) keepChecker();
    if (this.asked !== undefined) this.status.say(this.status.asking);
    else if (this.root.dataset.view === "answer") return;
    else if (state === "failed")
      this.status.fail(failure, this.unanswered ?? this.form.query, this.form);
    else if (state === "idle" && savesData()) this.status.say(messages.saving);
    else this.status.say(state === "ready" ? messages.ready : messages.starting);
  }

  /** @param {SubmitEvent} event */
  submit(event) {
    event.preventDefault();
    const { query } = this.form;
    // The worker is at work on the answer while the history gets its entry.
    this.ask(query);
    history.pushState(null, "", `?${query}`);
  }

  /**
   * Follows links within the page, such as "Change", without loading it anew and before the theme
   * takes them for links to another page.
   *
   * @param {MouseEvent} event
   */
  follow(event) {
    const link = /** @type {Element} */ (event.target).closest("a");
    const isPlainClick = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlainClick || link.origin !== location.origin || link.pathname !== this.path)
      return;
    event.preventDefault();
    event.stopPropagation();
    history.pushState(null, "", link.href);
    this.show();
    if (!link.search) this.startAgain();
  }

  /** Another case: nothing of the last one stays. */
  startAgain() {
    this.announced = undefined;
    this.form.fill("");
    this.root.scrollIntoView();
    this.form.form.querySelector("input")?.focus({ preventScroll: true });
  }
}
