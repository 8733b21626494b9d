import { shortDate } from "../date-picture/calendar-day.js";
import { messages } from "../messages.js";
import { svg } from "../svg.js";
import { spread, text, textWidth } from "./lettering.js";

/**
 * @typedef {import("./steps.js").Step} Step
 * @typedef {import("../card/deadline.js").Deadline} Deadline
 *
 * @typedef {object} Point
 * @property {number} at
 * @property {string} said
 * @property {SVGElement | null} mark - None for what has no day of its own.
 * @property {string} kind
 *
 * @typedef {object} Frame - What a lane has to know of the drawing.
 * @property {import("./scale.js").TimeScale} scale
 * @property {number} right - Where the drawing ends.
 * @property {string} today - ISO date.
 * @property {string} raised - ISO date.
 * @property {number[]} poles - Where lines cross all lanes.
 */

const SIZE = 13;
const SAID_AT = 17;
const MARK_AT = 31;
const GAP = 10;
const CLEAR = 7;
const words = messages.timeline;

/** @param {string} said - Words of a lane. @returns {number} How broad they are at most. */
export function widthOf(said) {
  return textWidth(said, SIZE, true);
}

/** What stands in the lane of one step: its points in time, the ways between them, and their words. */
export class LaneDrawing {
  /**
   * @param {Frame} frame
   * @param {number} top
   */
  constructor({ scale, right, today, raised, poles }, top) {
    this.scale = scale;
    this.y = top + MARK_AT;
    this.said = top + SAID_AT;
    this.right = right;
    this.today = today;
    this.raised = raised;
    this.poles = poles;
  }

  /** @param {Step} step @returns {(SVGElement | null)[]} */
  parts(step) {
    const points = step.by ? this.ahead(step, step.by) : this.behind(step);
    points.sort((a, b) => a.at - b.at);
    return [...this.ways(step), ...points.map(({ mark }) => mark), ...this.words(points)];
  }

  /** @param {Step} step @param {Deadline} by @returns {Point[]} */
  ahead({ standing, suggestion }, by) {
    const points = [by.date ? this.due(by.date, by, standing) : this.undated(by, suggestion)];
    if (suggestion?.date) {
      const at = this.scale.x(suggestion.date);
      const said = words.suggestion(shortDate(suggestion.date, this.today));
      points.push({ at, said, mark: this.circle(at, "suggestion"), kind: "suggestion" });
    }
    return points;
  }

  /**
   * @param {string} date
   * @param {Deadline} by
   * @param {string} standing
   * @returns {Point}
   */
  due(date, { overdue }, standing) {
    const at = this.scale.x(date);
    const day = shortDate(date, this.today);
    if (!overdue) {
      return { at, said: words.due(day), mark: this.circle(at, standing), kind: standing };
    }
    return { at, said: words.overdue(day), mark: this.diamond(at), kind: "overdue" };
  }

  /**
   * A step without a date has its lane, but no point on the scale: what is said of its time if there
   * is room for it, otherwise that there is no number, or none yet.
   *
   * @param {Deadline} by
   * @param {Deadline | null} suggestion
   * @returns {Point}
   */
  undated({ phrase, stated }, suggestion) {
    const at = this.scale.x(this.today);
    const point = { at, mark: null, kind: "undated" };
    const isShort = phrase && !suggestion && this.isFree(at + CLEAR, widthOf(phrase));
    return { ...point, said: isShort ? phrase : stated ? words.notYet : words.silent };
  }

  /** @param {Step} step @returns {Point[]} */
  behind({ since, ended }) {
    const { lane } = words;
    // The first level begins on the day that the whole drawing begins with.
    const began = since === this.raised ? null : since;
    return [
      ...(began ? [this.known(began, lane.since)] : []),
      ...(ended ? [this.known(ended, lane.ended)] : []),
    ];
  }

  /** @param {string} date @param {(day: string) => string} say @returns {Point} */
  known(date, say) {
    const at = this.scale.x(date);
    const said = say(shortDate(date, this.today));
    return { at, said, mark: this.stroke(at), kind: "reached" };
  }

  /**
   * The time that is allowed, the time it is late, the time it has been there.
   *
   * @param {Step} step
   * @returns {SVGElement[]}
   */
  ways({ by, since, ended }) {
    const { today } = this;
    if (since) return [this.way(since, ended ?? today, "here")];
    if (!by?.date) return by ? [this.way(today, null, "undated")] : [];
    const allowed = by.working ? [this.way(by.working.from, by.date, "allowed")] : [];
    return by.overdue ? [...allowed, this.way(by.date, today, "late")] : allowed;
  }

  /** @param {string} from @param {string | null} to @param {string} kind */
  way(from, to, kind) {
    return svg("line", {
      class: `timeline__way timeline__way--${kind}`,
      x1: this.scale.x(from),
      x2: to ? this.scale.x(to) : this.right,
      y1: this.y,
      y2: this.y,
    });
  }

  /** @param {number} x @param {string} kind */
  circle(x, kind) {
    const shape = `timeline__mark timeline__mark--${kind}`;
    return svg("circle", { class: shape, cx: x, cy: this.y, r: 6 });
  }

  /** @param {number} x */
  diamond(x) {
    const { y } = this;
    const points = `${x},${y - 9} ${x + 9},${y} ${x},${y + 9} ${x - 9},${y}`;
    return svg(
      "g",
      {},
      svg("polygon", { class: "timeline__mark timeline__mark--overdue", points }),
      text("!", x, y + 4.5, { class: "timeline__alarm", size: SIZE, anchor: "middle" }),
    );
  }

  /** @param {number} x */
  stroke(x) {
    const [y1, y2] = [this.y - 6, this.y + 6];
    return svg("line", { class: "timeline__way timeline__way--here", x1: x, x2: x, y1, y2 });
  }

  /** @param {Point[]} points - In the order of their dates. */
  words(points) {
    const labels = points.map((point) => {
      const width = widthOf(point.said);
      return { start: this.start(point, width), width };
    });
    const starts = spread(labels, this.scale.left - GAP, this.right, GAP);
    return points.map(({ said, kind }, index) =>
      text(said, starts[index], this.said, {
        class: `timeline__said timeline__said--${kind}`,
        size: SIZE,
      }),
    );
  }

  /**
   * Where a label is best off: over its mark, or as near to it as can be without crossing a line.
   *
   * @param {Point} point
   * @param {number} width
   */
  start({ at, mark }, width) {
    const over = at - width / 2;
    const beside = [at, ...this.poles].flatMap((x) => [x + CLEAR, x - CLEAR - width]);
    const free = [...(mark ? [over] : []), ...beside]
      .filter((start) => this.isFree(start, width))
      .sort((a, b) => Math.abs(a - over) - Math.abs(b - over));
    return free[0] ?? over;
  }

  /** @param {number} start @param {number} width */
  isFree(start, width) {
    const [left, right] = [start - CLEAR, start + width + CLEAR];
    return (
      start >= this.scale.left - CLEAR &&
      start + width <= this.right &&
      this.poles.every((pole) => pole <= left || pole >= right)
    );
  }
}
