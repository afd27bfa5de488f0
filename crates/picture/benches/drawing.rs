//! How long a picture of 300 days takes, from facts to PNG. The limit is 150 ms.

#[path = "../tests/people/mod.rs"]
mod people;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use evenkeel_core::Content;
use evenkeel_core::picture::{Chart, Theme, draw};
use evenkeel_picture::png;

fn drawing(criterion: &mut Criterion) {
    let (facts, content) = (people::after(300), Content::embedded());
    for chart in Chart::ALL {
        criterion.bench_function(chart.id(), |bench| {
            bench.iter(|| draw(chart, black_box(&facts), &content, Theme::Dark).svg.map(|svg| png(&svg)));
        });
    }
}

criterion_group!(benches, drawing);
criterion_main!(benches);
