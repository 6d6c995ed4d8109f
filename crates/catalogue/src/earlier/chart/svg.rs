//! A chart as an SVG file, for reports and printing.
//!
//! Series differ by pattern, and numbers are written in the bars or beside them in the legend's
//! order, so that black and white is enough. Right-to-left charts are mirrored. The same chart
//! gives the same bytes.

use std::fmt::Write as _;

use super::lines::wrapped;
use super::scale::{AxisScale, LABELS, MARGIN, WIDTH};
use super::{Bar, Chart, Segment};

/// The text around a chart.
#[derive(Clone, Debug, Default)]
pub struct Caption {
    /// The title.
    pub title: String,
    /// Lines below the chart: the classification, the source, the date.
    pub notes: Vec<String>,
    /// The language code.
    pub language: String,
    /// Whether the text runs from right to left.
    pub mirrored: bool,
}

const ROW: u32 = 34;
const BAR: u32 = 22;
const LINE: u32 = 20;
/// The approximate characters per line: of a bar's name, of the title, of a note.
const LABEL_LETTERS: usize = 34;
const LABEL_LINES: usize = 2;
const TITLE_LETTERS: usize = 72;
const NOTE_LETTERS: usize = 112;
/// The colours of the style sheets' light theme.
const INK: &str = "#1b2130";
const SOFT: &str = "#4d5565";
const RULE: &str = "#dcd8ce";
const PAPER: &str = "#fff";
/// Each series' fill, and whether a number on it is white.
const FILLS: [(&str, bool); super::SERIES] = [
    ("#0a5a8c", true),
    ("url(#p1)", false),
    ("#8d93a0", false),
    ("url(#p3)", false),
    ("#1b2130", true),
    ("url(#p5)", false),
];

/// Draws a chart. `number` formats a number in the language.
#[must_use]
pub fn svg(chart: &Chart, caption: &Caption, number: &dyn Fn(u32) -> String) -> String {
    let mut drawing = Drawing {
        number,
        scale: AxisScale::new(chart, number),
        mirrored: caption.mirrored,
        body: String::new(),
        y: MARGIN,
    };
    drawing.lines(&caption.title, TITLE_LETTERS, "title");
    drawing.y += 8;
    drawing.legend(&chart.series);
    drawing.grid(chart);
    for bar in &chart.bars {
        drawing.bar(bar);
    }
    drawing.y += 12;
    for note in &caption.notes {
        drawing.lines(note, NOTE_LETTERS, "note");
    }
    drawing.finish(caption)
}

/// The drawing so far, and the height used.
struct Drawing<'a> {
    number: &'a dyn Fn(u32) -> String,
    scale: AxisScale,
    mirrored: bool,
    body: String,
    y: u32,
}

impl Drawing<'_> {
    /// Returns the position of something `width` wide, at `x` from the side where lines start.
    fn x(&self, x: u32, width: u32) -> u32 {
        if self.mirrored { WIDTH - x - width } else { x }
    }

    fn text(&mut self, x: u32, y: u32, class: &str, text: &str) {
        let x = self.x(x, 0);
        let text = escaped(text);
        let _ = writeln!(
            self.body,
            r#"<text x="{x}" y="{y}" class="{class}">{text}</text>"#
        );
    }

    fn rect(&mut self, x: u32, y: u32, size: (u32, u32), fill: &str) {
        let (width, height) = size;
        let x = self.x(x, width);
        let _ = writeln!(
            self.body,
            r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}" stroke="{INK}"/>"#
        );
    }

    fn lines(&mut self, text: &str, letters: usize, class: &str) {
        for line in wrapped(text, letters) {
            self.y += LINE;
            self.text(MARGIN, self.y, class, &line);
        }
    }

    fn legend(&mut self, series: &[String]) {
        for (at, name) in series.iter().enumerate() {
            self.y += LINE + 2;
            self.rect(MARGIN, self.y - 14, (28, 16), FILLS[at % FILLS.len()].0);
            self.text(MARGIN + 38, self.y, "label", name);
        }
    }

    /// Draws the axis' tick marks over the height of all bars.
    fn grid(&mut self, chart: &Chart) {
        self.y += LINE + 8;
        let rows = u32::try_from(chart.bars.len()).unwrap_or(0);
        for tick in &chart.ticks {
            let x = MARGIN + LABELS + self.scale.length(*tick);
            self.text(x, self.y, "tick", &(self.number)(*tick));
            let (at, top, end) = (self.x(x, 0), self.y + 6, self.y + 6 + rows * ROW);
            let _ = writeln!(
                self.body,
                r#"<path d="M{at} {top}V{end}" stroke="{RULE}"/>"#
            );
        }
        self.y += 6;
    }

    fn bar(&mut self, bar: &Bar) {
        let top = self.y + (ROW - BAR) / 2;
        let mut lines = wrapped(&bar.label, LABEL_LETTERS);
        if lines.len() > LABEL_LINES {
            lines.truncate(LABEL_LINES);
            lines[LABEL_LINES - 1].push('…');
        }
        let first = if lines.len() > 1 { top + 8 } else { top + 15 };
        for (line, y) in lines.iter().zip([first, first + 14]) {
            self.text(MARGIN + LABELS - 10, y, "name", line);
        }
        for part in &bar.parts {
            self.part(*part, top);
        }
        let end = MARGIN + LABELS + self.scale.length(bar.count) + 8;
        let written = bar.spelled(|part| self.scale.holds(part, self.number), self.number);
        self.text(end, top + 16, "count", &written);
        self.y += ROW;
    }

    fn part(&mut self, part: Segment, top: u32) {
        let (fill, white) = FILLS[part.series % FILLS.len()];
        let width = self.scale.width(part);
        let x = MARGIN + LABELS + self.scale.length(part.start);
        self.rect(x, top, (width, BAR), fill);
        if self.scale.holds(part, self.number) {
            let number = (self.number)(part.count);
            let class = if white { "part part-on-dark" } else { "part" };
            self.text(x + width / 2, top + 16, class, &number);
        }
    }

    fn finish(self, caption: &Caption) -> String {
        let height = self.y + MARGIN;
        let title = escaped(&caption.title);
        let language = escaped(&caption.language);
        let direction = if self.mirrored { "rtl" } else { "ltr" };
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" xml:lang="{language}" direction="{direction}">
<title>{title}</title>
<style>text {{ font-family: system-ui, "Noto Sans", sans-serif; font-size: 14px; fill: {INK}; }} .title {{ font-size: 18px; font-weight: 700; }} .name {{ font-size: 13px; text-anchor: end; }} .tick {{ font-size: 12px; fill: {SOFT}; text-anchor: middle; }} .note {{ font-size: 12px; fill: {SOFT}; }} .count {{ font-weight: 700; }} .part {{ font-size: 13px; text-anchor: middle; paint-order: stroke; stroke: {PAPER}; stroke-width: 4px; }} .part-on-dark {{ fill: {PAPER}; stroke: none; }}</style>
<defs>
<pattern id="p1" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="{PAPER}"/><path d="M0 6L6 0" stroke="{INK}"/></pattern>
<pattern id="p3" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="{PAPER}"/><circle cx="3" cy="3" r="1.2" fill="{INK}"/></pattern>
<pattern id="p5" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="{PAPER}"/></pattern>
</defs>
<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>
{}</svg>
"#,
            self.body
        )
    }
}

/// Escapes a text as XML and drops characters that XML cannot contain.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_control()) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortened_name_ends_in_an_ellipsis() {
        let bar = |label: &str| Bar {
            label: label.to_owned(),
            ..Bar::default()
        };
        let long = "word ".repeat(20);
        let chart = Chart {
            bars: vec![bar(&long), bar("short")],
            axis: 1,
            ..Chart::default()
        };
        let drawn = svg(&chart, &Caption::default(), &|number| number.to_string());
        assert!(drawn.contains("word…</text>"), "{drawn}");
        assert!(drawn.contains(">short</text>"), "{drawn}");
    }
}
