//! Where things stand.

use longhand_plots::diagram::{
    Diagram, Edge, Frame, Layout, Light, Node, Role, Words, layout,
};

use crate::networks::{Mazur, dense};

fn labels(layout: &Layout) -> Vec<&Words> {
    let words = layout.words.iter();
    words.filter(|words| words.role == Role::Label).collect()
}

/// Panics where anything is outside of the drawing or in the way of words.
pub(crate) fn assert_tidy(layout: &Layout) {
    let sheet =
        Frame { x: 0.0, y: 0.0, width: layout.width, height: layout.height };
    let cards = layout.cards.iter().map(|card| &card.frame);
    for frame in layout.words.iter().map(|words| &words.frame).chain(cards) {
        assert!(sheet.x <= frame.x && frame.right() <= sheet.right());
        assert!(sheet.y <= frame.y && frame.bottom() <= sheet.bottom());
    }
    for (index, words) in layout.words.iter().enumerate() {
        for other in &layout.words[index + 1..] {
            let apart = !words.frame.overlaps(&other.frame);
            assert!(apart, "{words:?} overlaps {other:?}");
        }
    }
    for label in labels(layout) {
        for card in &layout.cards {
            assert!(!label.frame.overlaps(&card.frame), "{label:?} on a node");
        }
        for strand in &layout.strands {
            let steps = (1..100).map(|step| f64::from(step) / 100.0);
            for share in steps {
                let x = strand.from.x + share * (strand.to.x - strand.from.x);
                let y = strand.from.y + share * (strand.to.y - strand.from.y);
                let speck = Frame { x, y, width: 0.001, height: 0.001 };
                let hits = inside(&label.frame).overlaps(&speck);
                assert!(!hits, "{strand:?} through {label:?}");
            }
        }
    }
}

/// The frame without its very edge, where a cut line may end.
fn inside(frame: &Frame) -> Frame {
    Frame {
        x: frame.x + 0.01,
        y: frame.y + 0.01,
        width: frame.width - 0.02,
        height: frame.height - 0.02,
    }
}

#[test]
fn every_weight_has_its_own_place_in_all_dense_shapes_up_to_five() {
    for shape in 0..125 {
        let widths = [shape / 25, shape / 5 % 5, shape % 5].map(|n| n + 1);
        let diagram = dense(&widths, false);
        let layout = layout(&diagram);
        assert_tidy(&layout);
        let labels = labels(&layout).len();
        assert_eq!(labels, diagram.edges.len(), "labels of {widths:?}");
    }
}

#[test]
fn lit_diagrams_are_tidy() {
    let mazur = Mazur::new();
    for diagram in [mazur.forward(), mazur.w5(), mazur.w1()] {
        assert_tidy(&layout(&diagram));
    }
}

#[test]
fn mazur_fits_a_phone() {
    let layout = layout(&Mazur::new().forward());
    assert!(layout.width <= 500.0, "{}", layout.width);
}

#[test]
fn a_long_layer_is_shown_in_part_with_its_lit_units() {
    let mut diagram = dense(&[784, 3], false);
    diagram.columns[0][400].light = Light::First;
    let edge = diagram.edges.iter_mut().find(|edge| edge.from == "i601");
    edge.expect("an edge from there").light = Light::Second;
    let layout = layout(&diagram);
    assert_tidy(&layout);
    let names = shown(&layout, Role::Name);
    let inputs = ["i1", "i2", "i3", "i401", "i601", "i784"];
    assert_eq!(names, [&inputs[..], &["o1", "o2", "o3"]].concat());
    assert_eq!(shown(&layout, Role::Dots).len(), 3, "three stretches left out");
}

#[test]
fn where_there_are_too_many_weights_the_lit_ones_are_told() {
    let mut diagram = dense(&[6, 6, 2], false);
    diagram.edges[7].light = Light::First;
    let layout = layout(&diagram);
    assert_tidy(&layout);
    let told = shown(&layout, Role::Label);
    assert_eq!(told.len(), 1 + 12);
    assert!(told[0].starts_with("w8 "));
}

#[test]
fn biases_stand_below_all_units() {
    let layout = layout(&Mazur::new().forward());
    let top = |name: &str| {
        let mut words = layout.words.iter();
        let is_name = |words: &&Words| text(words) == name;
        words.find(is_name).expect(name).frame.y
    };
    assert!(top("b1") > top("o2"));
    assert_eq!(top("b1"), top("b2"));
}

#[test]
fn only_edges_to_the_next_column_are_drawn_and_each_once() {
    let node = |name| vec![Node::new(name, name, [])];
    let edge = |from, to| Edge::new(from, to, []);
    let diagram = Diagram {
        columns: vec![node("a"), node("b"), node("c")],
        edges: vec![
            edge("a", "b"),
            edge("a", "b"),
            edge("a", "c"),
            edge("c", "b"),
            edge("b", "b"),
            edge("b", "nobody"),
        ],
        ..Diagram::default()
    };
    assert_eq!(layout(&diagram).strands.len(), 1);
}

fn shown(layout: &Layout, role: Role) -> Vec<String> {
    let words = layout.words.iter().filter(|words| words.role == role);
    words.map(text).collect()
}

fn text(words: &Words) -> String {
    words.spans.iter().map(|span| span.text.as_str()).collect()
}
