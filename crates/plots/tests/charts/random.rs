//! No data make a chart panic, and no words leave it.

use longhand_plots::*;
use proptest::prelude::*;

use crate::reading::checked;
use crate::samples;

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        "[ -~]{0,120}",
        "[一-龥，。]{0,60}",
        any::<String>()
    ]
}

fn labels() -> impl Strategy<Value = Labels> {
    (word(), word(), word(), word()).prop_map(|(title, description, x, y)| {
        Labels { title, description, x, y }
    })
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![any::<f64>(), 0.0..1.0, 0.0..1e4, Just(f64::NAN)]
}

fn scale() -> impl Strategy<Value = Scale> {
    prop_oneof![Just(Scale::Linear), Just(Scale::Log)]
}

fn values(most: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(value(), 0..most)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn lines(
        labels in labels(),
        scales in (scale(), scale()),
        lines in prop::collection::vec(
            (word(), prop::collection::vec((value(), value()), 0..40)), 0..9),
        marked in any::<bool>(),
        marks in prop::collection::vec((word(), (value(), value())), 0..9),
    ) {
        let lines = lines
            .into_iter()
            .map(|(name, points)| Line { name, points })
            .collect();
        let marks =
            marks.into_iter().map(|(name, at)| Mark { name, at }).collect();
        let (x, y) = scales;
        checked(&lines::svg(&Lines { labels, x, y, lines, marked, marks }));
    }

    #[test]
    fn bundles(
        labels in labels(),
        x in scale(),
        steps in values(30),
        runs in prop::collection::vec(values(30), 0..9),
        names in (word(), word(), word()),
    ) {
        let (run, median, quartiles) = names;
        let chart = Bundle { labels, x, steps, runs, run, median, quartiles };
        checked(&bundle::svg(&chart));
    }

    #[test]
    fn heat_maps(
        labels in labels(),
        rows in prop::collection::vec(word(), 0..9),
        columns in prop::collection::vec(word(), 0..20),
        shares in prop::collection::vec(values(20), 0..9),
    ) {
        checked(&heat::svg(&Heat { labels, rows, columns, shares }));
    }

    #[test]
    fn ecdfs(
        labels in labels(),
        x in scale(),
        epochs in value(),
        settings in prop::collection::vec(
            (word(), any::<u64>(), values(40), any::<u64>()), 0..15),
    ) {
        let settings = settings
            .into_iter()
            .map(|(name, runs, epochs, each)| {
                let solved = epochs.into_iter().map(|e| (e, each)).collect();
                Setting { name, runs, solved }
            })
            .collect();
        checked(&ecdf::svg(&Ecdf { labels, x, epochs, settings }));
    }

    #[test]
    fn surfaces(
        labels in labels(),
        inputs in (value(), value()),
        panels in prop::collection::vec(
            (word(), 0..9usize, values(81)), 0..4),
        words in (word(), word(), word()),
    ) {
        let panels = panels
            .into_iter()
            .map(|(name, side, outputs)| Panel { name, side, outputs })
            .collect();
        let examples = samples::surfaces().examples;
        let (output, zero, one) = words;
        let targets = [zero, one];
        checked(&surface::svg(&Surfaces {
            labels, inputs, panels, examples, output, targets,
        }));
    }

    #[test]
    fn sizes_by_layer(
        labels in labels(),
        layers in prop::collection::vec(word(), 0..12),
        series in prop::collection::vec((word(), values(12)), 0..9),
    ) {
        let series = series
            .into_iter()
            .map(|(name, sizes)| Series { name, sizes })
            .collect();
        checked(&layers::svg(&Layers { labels, layers, series }));
    }
}
