//! Labels on edges: each on its own line, clear of the others and of the
//! nodes, and, where it can be, of the other lines.

use super::Edge;
use super::graph::Graph;
use super::layout::{Role, Strand, Words};
use super::spans::{self, LINE_HEIGHT};
use super::stage::{self, Stage};
use crate::geometry::{Frame, Point, between};

/// How often every label is moved to where it now stands best.
const ROUNDS: usize = 6;

/// Around labels and nodes this much stays free.
const CLEAR: f64 = 2.5;

const PADDING: f64 = 3.0;

/// The room that an edge's label takes.
pub(super) fn size(edge: &Edge) -> (f64, f64) {
    let lines = edge.lines.iter();
    let width = lines.map(spans::line_width).fold(0.0, f64::max);
    (width + 2.0 * PADDING, edge.lines.len() as f64 * LINE_HEIGHT)
}

/// The words of an edge's label, in its room.
pub(super) fn words(edge: &Edge, room: Frame) -> Vec<Words> {
    let mut y = room.y;
    let mut words = Vec::new();
    for line in &edge.lines {
        let width = spans::line_width(line) + 2.0 * PADDING;
        let x = room.middle().x - width / 2.0;
        let frame = Frame { x, y, width, height: LINE_HEIGHT };
        words.push(Words::new(line, frame, Role::Label, edge.light));
        y += LINE_HEIGHT;
    }
    words
}

/// A frame for each link's label; none where it has none, or no room.
pub(super) fn placed(graph: &Graph<'_>, stage: &Stage) -> Vec<Option<Frame>> {
    let mut frames = vec![None; graph.links.len()];
    for gap in 1..stage.middles.len() {
        for (link, frame) in Gap::new(graph, stage, gap - 1).placed() {
            frames[link] = frame;
        }
    }
    frames
}

/// What stands and runs between the middles of two columns.
struct Gap {
    zone: [f64; 2],
    cards: Vec<Frame>,
    strands: Vec<Strand>,
    wishes: Vec<Wish>,
}

/// A label that wants a place on its strand.
struct Wish {
    link: usize,
    strand: usize,
    /// Where it could stand, and how badly it would stand there.
    choices: Vec<(Frame, f64)>,
}

impl Gap {
    fn new(graph: &Graph<'_>, stage: &Stage, index: usize) -> Self {
        let zone = [stage.middles[index], stage.middles[index + 1]];
        let near = |frame: &Frame| frame.x < zone[1] && zone[0] < frame.right();
        let dots = stage.dots.iter().map(|at| stage::dots(*at).frame);
        let cards = stage.frames.iter().copied().chain(dots).filter(near);
        let mut gap = Self {
            zone,
            cards: cards.collect(),
            strands: Vec::new(),
            wishes: Vec::new(),
        };
        for (at, link) in graph.links.iter().enumerate() {
            if link.gap == index {
                let strand = gap.strands.len();
                gap.strands.push(stage.strand(graph, link));
                if link.has_label {
                    let choices = Vec::new();
                    gap.wishes.push(Wish { link: at, strand, choices });
                }
            }
        }
        for at in 0..gap.wishes.len() {
            let wish = &gap.wishes[at];
            let size = size(graph.links[wish.link].edge);
            gap.wishes[at].choices = gap.choices(wish.strand, size);
        }
        // What is lit chooses first.
        gap.wishes.sort_by_key(|wish| !gap.strands[wish.strand].light.is_lit());
        gap
    }

    fn choices(&self, strand: usize, size: (f64, f64)) -> Vec<(Frame, f64)> {
        let Strand { from, to, .. } = self.strands[strand];
        let liked = self.liked(from, to);
        (2..=38)
            .map(|step| f64::from(step) / 40.0)
            .map(|share| (between(from, to, share), share))
            .map(|(at, share)| (Frame::around(at, size.0, size.1), share))
            .filter(|(frame, _)| self.is_free(frame))
            .map(|(frame, share)| {
                let far = (share - liked).abs();
                (frame, 10.0 * far + self.crossings(strand, &frame))
            })
            .collect()
    }

    /// The share of the way at which a label stands well: the middle of a level
    /// line, else towards the end that fewer lines share.
    fn liked(&self, from: Point, to: Point) -> f64 {
        let strands = || self.strands.iter();
        let parting = strands().filter(|other| other.from == from).count();
        let meeting = strands().filter(|other| other.to == to).count();
        if from.y == to.y {
            0.5
        } else if meeting < parting {
            0.7
        } else {
            0.3
        }
    }

    fn is_free(&self, frame: &Frame) -> bool {
        let room = frame.grown(CLEAR);
        self.zone[0] <= room.x
            && room.right() <= self.zone[1]
            && !self.cards.iter().any(|card| card.overlaps(&room))
    }

    fn crossings(&self, own: usize, frame: &Frame) -> f64 {
        let others = self.strands.iter().enumerate();
        others
            .filter(|(index, _)| *index != own)
            .filter(|(_, other)| frame.crossed(other.from, other.to).is_some())
            .map(|(_, other)| if other.is_bias { 6.0 } else { 12.0 })
            .sum()
    }

    /// The links and where their labels go: round by round every label moves
    /// to where it stands best among the others. Of two that still overlap the
    /// first stays.
    fn placed(&self) -> Vec<(usize, Option<Frame>)> {
        let mut frames: Vec<Option<Frame>> = vec![None; self.wishes.len()];
        for _ in 0..ROUNDS {
            for (at, wish) in self.wishes.iter().enumerate() {
                frames[at] = None;
                frames[at] = best(&wish.choices, &frames);
            }
        }
        for at in 1..frames.len() {
            let (before, rest) = frames.split_at_mut(at);
            if rest[0].is_some_and(|frame| overlaps(&frame, before) > 0) {
                rest[0] = None;
            }
        }
        self.wishes.iter().map(|wish| wish.link).zip(frames).collect()
    }
}

fn best(choices: &[(Frame, f64)], others: &[Option<Frame>]) -> Option<Frame> {
    let bad = |(frame, cost): &(Frame, f64)| {
        cost + 1000.0 * overlaps(frame, others) as f64
    };
    let best = choices.iter().min_by(|a, b| bad(a).total_cmp(&bad(b)));
    best.map(|(frame, _)| *frame)
}

fn overlaps(frame: &Frame, others: &[Option<Frame>]) -> usize {
    let room = frame.grown(CLEAR);
    others.iter().flatten().filter(|other| other.overlaps(&room)).count()
}
