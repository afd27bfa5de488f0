//! What is measured, and how it is shown.

use std::path::Path;
use std::time::Duration;

use super::Outcome;

/// The value below which a share of all lies; zero of none.
pub fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(0.0)
}

/// The middle one.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    percentile(&values.into_iter().collect::<Vec<_>>(), 0.5)
}

/// Milliseconds.
pub fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}

/// Bytes that this process has handed to the kernel to write, so far.
pub fn written() -> Outcome<u64> {
    let io = std::fs::read_to_string("/proc/self/io")?;
    let line = io.lines().find_map(|line| line.strip_prefix("wchar: "));
    Ok(line.ok_or("no count of bytes written")?.parse()?)
}

/// Resident memory of this process in MiB: now, and the most so far.
pub fn memory() -> Outcome<(f64, f64)> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let kib = |name: &str| -> Outcome<f64> {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).ok_or("no count of memory")?;
        Ok(line.trim().trim_end_matches("kB").trim().parse()?)
    };
    Ok((kib("VmRSS:")? / 1024.0, kib("VmHWM:")? / 1024.0))
}

/// Copies a file and waits until the copy is on the disk, so that nothing of it is written while something is
/// measured.
pub fn copy(from: &Path, to: &Path) -> Outcome<()> {
    std::fs::copy(from, to)?;
    std::fs::File::open(to)?.sync_all()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!([0.5, 0.99, 1.0].map(|share| percentile(&values, share)), [50.0, 99.0, 100.0]);
        assert_eq!(percentile(&[], 0.5), 0.0);
        assert_eq!(median([3.0, 1.0, 2.0]), 2.0);
    }

    #[test]
    fn memory_and_writes_are_counted_by_the_kernel() {
        let (now, most) = memory().unwrap();
        assert!(now > 0.0 && most >= now);
        let before = written().unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), [7; 10_000]).unwrap();
        assert!(written().unwrap() >= before + 10_000);
    }
}
