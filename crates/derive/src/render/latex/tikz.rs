//! The network as a picture in TikZ: a column for each layer, a circle for
//! each unit, an arrow for each weight.

use crate::plan::{LayerPlan, Plan};
use crate::quantity::Quantity;
use crate::render::tex;

/// A column with more units than this has dots between its first units and
/// its last.
const MOST_ROWS: usize = 8;

/// Weights are labelled where there are no more arrows than this.
const MOST_LABELS: usize = 60;

/// In centimetres: from column to column, from row to row, the text's width.
const COLUMN: f64 = 3.6;
const ROW: f64 = 1.5;
const TEXT_WIDTH: f64 = 16.0;

/// What stands in a column: the units that are drawn, each with its number
/// from 0, and where.
type Column = Vec<(usize, f64)>;

/// The picture of a network.
pub(super) fn picture(plan: &Plan) -> String {
    let sizes = [plan.inputs].into_iter();
    let sizes = sizes.chain(plan.layers.iter().map(|l| l.units.len()));
    let columns: Vec<Column> = sizes.map(column).collect();
    let edges = columns.windows(2).map(|c| c[0].len() * c[1].len());
    let labelled = edges.sum::<usize>() <= MOST_LABELS;
    let mut lines = vec!["\\begin{tikzpicture}".to_string()];
    for (l, column) in columns.iter().enumerate() {
        lines.extend(nodes(plan, l, column));
    }
    for (l, layer) in plan.layers.iter().enumerate() {
        lines.extend(arrows(l, layer, &columns[l], &columns[l + 1], labelled));
        lines.extend(biases(l, layer, &columns, labelled));
    }
    lines.push("\\end{tikzpicture}".to_string());
    let picture = lines.join("\n");
    if COLUMN * (columns.len() as f64) > TEXT_WIDTH {
        format!("\\resizebox{{\\textwidth}}{{!}}{{%\n{picture}}}")
    } else {
        picture
    }
}

/// The places of a column's units, around the middle line.
fn column(units: usize) -> Column {
    let rows = units.min(MOST_ROWS);
    let top = ROW * (rows - 1) as f64 / 2.0;
    let place = |row| top - ROW * row as f64;
    let drawn = (0..rows).filter(|&row| units == rows || row != rows - 2);
    let unit = |row| if row + 1 == rows { units - 1 } else { row };
    drawn.map(|row| (unit(row), place(row))).collect()
}

fn nodes(plan: &Plan, l: usize, column: &Column) -> Vec<String> {
    let x = COLUMN * l as f64;
    let node = |&(k, y): &(usize, f64)| {
        let (style, name) = match l.checked_sub(1) {
            None => {
                let input = Quantity::Input(0, k as u32 + 1);
                ("input", tex::quantity(&input))
            }
            Some(l) => ("unit", tex::unit(plan.layers[l].units[k])),
        };
        format!("\\node[{style}] (n{l}-{k}) at ({x:.2}, {y:.2}) {{${name}$}};")
    };
    let mut lines: Vec<String> = column.iter().map(node).collect();
    if let [.., before, last] = column[..]
        && before.0 + 1 < last.0
    {
        let y = (before.1 + last.1) / 2.0;
        lines.push(format!("\\node at ({x:.2}, {y:.2}) {{$\\vdots$}};"));
    }
    lines
}

fn arrows(
    l: usize,
    layer: &LayerPlan,
    from: &Column,
    to: &Column,
    labelled: bool,
) -> Vec<String> {
    let mut lines = Vec::new();
    for &(k, _) in to {
        for &(i, _) in from {
            let weight = Quantity::Parameter(layer.weight(k, i));
            let label = label(&weight, labelled, place(i, layer.inputs));
            let next = l + 1;
            lines.push(format!(
                "\\draw[weight] (n{l}-{i}) -- {label}(n{next}-{k});"
            ));
        }
    }
    lines
}

/// A 1 below the column, and an arrow for each bias that comes from it.
fn biases(
    l: usize,
    layer: &LayerPlan,
    columns: &[Column],
    labelled: bool,
) -> Vec<String> {
    if layer.bias(0).is_none() {
        return Vec::new();
    }
    let lowest = columns.iter().flatten().map(|&(_, y)| y);
    let y = lowest.fold(0.0, f64::min) - ROW;
    let x = COLUMN * (l as f64 + 0.25);
    let next = l + 1;
    let mut lines =
        vec![format!("\\node[one] (one{l}) at ({x:.2}, {y:.2}) {{$1$}};")];
    for &(k, _) in &columns[next] {
        let bias = layer.bias(k).map(Quantity::Parameter);
        let label = bias.map_or(String::new(), |b| label(&b, labelled, 0.3));
        lines.push(format!("\\draw[bias] (one{l}) -- {label}(n{next}-{k});"));
    }
    lines
}

/// How far along its arrows the labels of a source stand: the labels of
/// different sources in different places, so that none covers another where
/// arrows cross.
fn place(source: usize, sources: usize) -> f64 {
    if sources < 2 {
        return 0.5;
    }
    0.25 + 0.45 * source as f64 / (sources - 1) as f64
}

fn label(name: &Quantity, labelled: bool, place: f64) -> String {
    if labelled {
        let name = tex::quantity(name);
        format!("node[label, pos={place:.2}] {{${name}$}} ")
    } else {
        String::new()
    }
}
