//! How long a thousand epochs take, by instruction set, order and hidden
//! size, on one core: `cargo bench -p longhand-sweep --bench kernel`. The
//! throughput counts sample-updates: one sample forward and backward in one
//! network.

use std::hint::black_box;

use criterion::{
    BenchmarkId, Criterion, Throughput, criterion_group, criterion_main,
};
use longhand_core::kernel::{Biases, Squash};
use longhand_sweep::lanes::{Isa, train};
use longhand_sweep::settings::{Init, Order, Recipe, Setting};

const RUNS: u64 = 16;
const EPOCHS: u32 = 1000;

fn recipe(order: Order) -> Recipe {
    Recipe {
        epochs: EPOCHS,
        order,
        init: Init::Uniform(-1.0, 1.0),
        activation: Squash::Sigmoid,
        biases: Biases::Own,
        within: 0.4,
        seed: 1,
    }
}

fn by_order(c: &mut Criterion, name: &str, order: Order) {
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Elements(RUNS * 4 * u64::from(EPOCHS)));
    let recipe = recipe(order);
    for isa in Isa::ALL.into_iter().filter(|isa| isa.is_here()) {
        for hidden in [2, 5, 8] {
            let id = BenchmarkId::new(isa.name(), format!("2-{hidden}-1"));
            let setting = Setting { hidden, rate: 0.5 };
            group.bench_with_input(id, &setting, |b, setting| {
                b.iter(|| train(isa, &recipe, black_box(*setting), 0..RUNS));
            });
        }
    }
    group.finish();
}

fn kernel(c: &mut Criterion) {
    by_order(c, "batch", Order::Batch);
    by_order(c, "shuffle", Order::Shuffle);
}

criterion_group!(benches, kernel);
criterion_main!(benches);
