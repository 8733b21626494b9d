/**
 * The wording of the interface in English. What a policy says never stands here: it comes with the
 * answer. A second language is a second file of the same shape.
 */
export const messages = {
  locale: "en-GB",

  starting: "Getting ready in the background. You can fill in the form now.",
  ready: "Ready. Nothing you enter leaves this device.",
  asking: "Working out the answer. It will appear here by itself.",

  failure: {
    "file-missing": "A file of the checker is missing on this site.",
    "file-type": "This site sends a file of the checker with a type that browsers refuse.",
    network: "A file of the checker could not be loaded. Check your connection and try again.",
    "python-error": "Something went wrong in the checker itself, not in what you entered.",
    timeout: "The checker took too long to start. You can try again.",
    "webassembly-blocked":
      "A security setting of this site, network or browser blocks the checker.",
    "webassembly-missing":
      "This browser is too old for the checker, or has WebAssembly turned off.",
    "worker-error": "This browser does not let the checker run in the background of the page.",
  },

  errors: {
    prefix: "Error: ",
    missing: (/** @type {string} */ question) => `Choose an answer to “${question}”`,
    title: (/** @type {string} */ title) => `Error: ${title}`,
    notOffered: (/** @type {string} */ found) => `“${found}” is not one of the answers.`,
    nearest: (/** @type {string} */ answer) => ` Did you mean “${answer}”?`,
  },

  conversation: {
    changes: (/** @type {string} */ area, /** @type {string[]} */ parts) =>
      `${area}: it can change ${parts.join("; ")}.`,
    parts: {
      next: "who is next",
      by: "by when",
      record: "what to record",
      notify: "whom to tell",
      advice: "who advises you",
      notes: "what else to know",
      then: "what comes later",
    },
  },

  card: {
    title: (/** @type {string} */ headline, /** @type {string} */ page) => `${headline} - ${page}`,
    who: "Who next",
    counterpart: "With",
    standIn: (/** @type {string} */ who) => `May stand in: ${who}`,
    link: "Link to this answer",
    linkHint: "Holds only these choices and dates, nothing that names a person.",
    startAgain: "Start again with another case",
  },

  deadline: {
    byWhen: "By when",
    latest: "By when, at the latest",
    wasDue: "Was due by",
    overdue: "Overdue",
    noDate: "No date is stated",
    cap: "Whole process by",
    capOverdue: "Whole process was due by",
    suggestion: "Suggestion, not stated by this area",
    working: "How this date is counted",
  },

  provisions: {
    record: "Record",
    notify: "Tell",
    advice: "Advice",
    notes: "Good to know",
    who: "Who",
    where: "Where",
    when: "When",
    how: "How",
    relation: {
      "in-preference": "Instead of line management",
      "in-addition": "As well as line management",
    },
  },

  evidence: {
    title: "Why",
    stage: "Read this stage in full",
    area: "Read this part of the procedure in full",
    sentences: "It rests on these sentences of the documents:",
    sentence: "sentence ",
    readings: "It rests on our readings, where the documents are silent or unclear:",
    policy: "Procedure",
    version: "Version",
    dated: "Document dated",
    status: "Status",
    calendar: (/** @type {string} */ nation, /** @type {string} */ until) =>
      `Bank holidays of ${nation}, known until ${until}`,
  },

  ladder: {
    title: "If that does not settle it",
    titleAfterDanger: "Once everyone is safe",
    level: (/** @type {number} */ level) => `Level ${level}`,
    levelOf: (/** @type {number} */ level) => `Level ${level} of 5`,
    now: "Now",
  },

  given: {
    title: "What you told us",
    assumed: "What we assumed",
    nothing: "Not given",
    change: "Change",
  },
};
