//! A picture: what it is called, and all that it shows.

use longhand_plots::diagram::{self, Diagram, Light, Line};
use longhand_plots::{
    Bundle, Ecdf, Heat, Layers, Lines, Surfaces, bundle, ecdf, heat, layers,
    lines, surface,
};
use serde_json::{Value, json};

use crate::table::{Cell, Table};

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its name as a file, without an ending: `loss-mazur`.
    pub name: String,
    /// What the columns of its data are called.
    pub columns: Vec<String>,
    /// What it shows.
    pub chart: Chart,
}

/// What a picture shows, in one of the forms that can be drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Named lines.
    Lines(Lines),
    /// Many lines, their median and quartiles.
    Bundle(Bundle),
    /// A table of shares.
    Heat(Heat),
    /// Step lines of shares.
    Ecdf(Ecdf),
    /// Outputs over a square of inputs.
    Surfaces(Surfaces),
    /// Sizes by layer.
    Layers(Layers),
    /// A network.
    Diagram(Diagram),
}

/// The version of the JSON.
const FORMAT: &str = "longhand.plot/1";

impl Picture {
    pub(crate) fn new(name: &str, columns: &[&str], chart: Chart) -> Picture {
        let columns = columns.iter().map(ToString::to_string).collect();
        Picture { name: name.to_owned(), columns, chart }
    }

    /// The picture itself.
    pub fn svg(&self) -> String {
        match &self.chart {
            Chart::Lines(chart) => lines::svg(chart),
            Chart::Bundle(chart) => bundle::svg(chart),
            Chart::Heat(chart) => heat::svg(chart),
            Chart::Ecdf(chart) => ecdf::svg(chart),
            Chart::Surfaces(chart) => surface::svg(chart),
            Chart::Layers(chart) => layers::svg(chart),
            Chart::Diagram(chart) => diagram::svg(chart),
        }
    }

    /// What it shows, as rows.
    pub fn table(&self) -> Table {
        let rows = match &self.chart {
            Chart::Lines(chart) => of_lines(chart),
            Chart::Bundle(chart) => of_bundle(chart),
            Chart::Heat(chart) => of_heat(chart),
            Chart::Ecdf(chart) => of_ecdf(chart),
            Chart::Surfaces(chart) => of_surfaces(chart),
            Chart::Layers(chart) => of_layers(chart),
            Chart::Diagram(chart) => of_diagram(chart),
        };
        Table { columns: self.columns.clone(), rows }
    }

    /// What it shows, with its words.
    pub fn json(&self) -> Value {
        let (title, description) = self.words();
        json!({
            "format": FORMAT,
            "picture": self.name,
            "title": title,
            "description": description,
            "data": self.table().json(),
        })
    }

    /// What it is called, and the same for somebody who does not see it.
    pub fn words(&self) -> (&str, &str) {
        let labels = match &self.chart {
            Chart::Lines(chart) => &chart.labels,
            Chart::Bundle(chart) => &chart.labels,
            Chart::Heat(chart) => &chart.labels,
            Chart::Ecdf(chart) => &chart.labels,
            Chart::Surfaces(chart) => &chart.labels,
            Chart::Layers(chart) => &chart.labels,
            Chart::Diagram(chart) => return (&chart.title, &chart.description),
        };
        (&labels.title, &labels.description)
    }
}

type Rows = Vec<Vec<Cell>>;

fn of_lines(chart: &Lines) -> Rows {
    let mut rows = Rows::new();
    // A line that stands alone needs no name.
    let alone = chart.lines.len() == 1 && chart.marks.is_empty();
    let mut add = |name: &str, (x, y): (f64, f64)| {
        let name = (!alone).then(|| name.into());
        rows.push(name.into_iter().chain([x.into(), y.into()]).collect());
    };
    for line in &chart.lines {
        line.points.iter().for_each(|&point| add(&line.name, point));
    }
    for mark in &chart.marks {
        add(&mark.name, mark.at);
    }
    rows
}

/// A row for each step, a column for each run.
fn of_bundle(chart: &Bundle) -> Rows {
    let steps = chart.steps.iter().enumerate();
    let row = |(i, &step): (usize, &f64)| {
        let losses = chart.runs.iter().map(|run| run[i]);
        [step].into_iter().chain(losses).map(Cell::Number).collect()
    };
    steps.map(row).collect()
}

fn of_heat(chart: &Heat) -> Rows {
    let mut rows = Rows::new();
    for (row, shares) in chart.rows.iter().zip(&chart.shares) {
        for (column, &share) in chart.columns.iter().zip(shares) {
            rows.push(vec![
                row.as_str().into(),
                column.as_str().into(),
                share.into(),
            ]);
        }
    }
    rows
}

fn of_ecdf(chart: &Ecdf) -> Rows {
    let mut rows = Rows::new();
    for setting in &chart.settings {
        for &(epoch, runs) in &setting.solved {
            rows.push(vec![
                setting.name.as_str().into(),
                Cell::Number(setting.runs as f64),
                epoch.into(),
                Cell::Number(runs as f64),
            ]);
        }
    }
    rows
}

fn of_surfaces(chart: &Surfaces) -> Rows {
    let (low, high) = chart.inputs;
    let mut rows = Rows::new();
    for panel in &chart.panels {
        let last = panel.side.saturating_sub(1).max(1) as f64;
        let input = |i: usize| low + (high - low) * (i as f64 / last);
        for (i, &output) in panel.outputs.iter().enumerate() {
            rows.push(vec![
                panel.name.as_str().into(),
                input(i % panel.side).into(),
                input(i / panel.side).into(),
                output.into(),
            ]);
        }
    }
    rows
}

fn of_layers(chart: &Layers) -> Rows {
    let mut rows = Rows::new();
    for series in &chart.series {
        for (layer, &size) in chart.layers.iter().zip(&series.sizes) {
            rows.push(vec![
                series.name.as_str().into(),
                layer.as_str().into(),
                size.into(),
            ]);
        }
    }
    rows
}

fn of_diagram(chart: &Diagram) -> Rows {
    let mut rows = Rows::new();
    let mut add = |from: &str, to: &str, lines: &[Line], light: Light| {
        let bare = [Line::default()];
        let lines = if lines.is_empty() { &bare } else { lines };
        for line in lines {
            let light = if line.light.is_lit() { line.light } else { light };
            rows.push(vec![
                from.into(),
                to.into(),
                line.text.as_str().into(),
                name_of(light).into(),
            ]);
        }
    };
    for node in chart.columns.iter().flatten() {
        add(&node.name, "", &node.lines, node.light);
    }
    for edge in &chart.edges {
        add(&edge.from, &edge.to, &edge.lines, edge.light);
    }
    for note in &chart.notes {
        add("", "", &[Line::new(note)], Light::Off);
    }
    rows
}

fn name_of(light: Light) -> &'static str {
    match light {
        Light::Off => "",
        Light::First => "first",
        Light::Second => "second",
        Light::Both => "both",
    }
}
