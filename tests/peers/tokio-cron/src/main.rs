//! Measures tokio-cron-scheduler with daily jobs, as its documentation has them.

use std::env::args;
use std::error::Error;
use std::fs::read_to_string;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use chrono::{DateTime, Datelike, Timelike, Utc};
use chrono_tz::Tz;
use tokio_cron_scheduler::{Job, JobScheduler};

const ZONES: [Tz; 8] = [
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::Asia__Kolkata,
    Tz::Asia__Tokyo,
    Tz::America__Sao_Paulo,
    Tz::Australia__Sydney,
    Tz::Africa__Cairo,
    Tz::Europe__London,
];

type Outcome = Result<(), Box<dyn Error>>;

fn resident_kib() -> Result<u64, Box<dyn Error>> {
    let status = read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse()?)
}

#[tokio::main]
async fn main() -> Outcome {
    let count = args().nth(2).ok_or("how many jobs?")?.parse()?;
    match args().nth(1).as_deref() {
        Some("load") => load(count).await,
        Some("burst") => burst(count).await,
        Some("dst") => dst().await,
        _ => Err("load, burst or dst?".into()),
    }
}

async fn load(count: u64) -> Outcome {
    let scheduler = JobScheduler::new().await?;
    scheduler.start().await?;
    let (before, begun) = (resident_kib()?, Instant::now());
    for n in 0..count {
        let zone = ZONES[n as usize % ZONES.len()];
        // Due in hours at the earliest, so that nothing fires meanwhile.
        let hour = (u64::from(Utc::now().with_timezone(&zone).hour()) + 3 + n % 18) % 24;
        let line = format!("0 {} {hour} * * *", n % 60);
        scheduler.add(Job::new_async_tz(line, zone, |_, _| Box::pin(async {}))?).await?;
    }
    println!("load_s {:.1}", begun.elapsed().as_secs_f64());
    println!("bytes_a_job {}", (resident_kib()? - before) * 1024 / count);
    // A new process has nothing but a new scheduler.
    let kept = JobScheduler::new().await?.time_till_next_job().await?.map_or(0, |_| count);
    println!("kept_after_restart {kept}");
    Ok(())
}

async fn burst(count: u64) -> Outcome {
    let scheduler = JobScheduler::new().await?;
    scheduler.start().await?;
    let fired = Arc::new(AtomicU64::new(0));
    let due = (Utc::now() + Duration::from_secs(5 + count / 2000)).with_nanosecond(0).ok_or("no whole second")?;
    let line = format!("{} {} {} * * *", due.second(), due.minute(), due.hour());
    for _ in 0..count {
        let fired = Arc::clone(&fired);
        let job = Job::new_async(line.as_str(), move |_, _| {
            fired.fetch_add(1, Ordering::Relaxed);
            Box::pin(async {})
        })?;
        scheduler.add(job).await?;
    }
    if Utc::now() >= due {
        return Err("adding took longer than was left".into());
    }
    tokio::time::sleep((due - Utc::now()).to_std()?).await;
    let (begun, mut last, mut seen) = (Instant::now(), Instant::now(), 0);
    while last.elapsed() < Duration::from_secs(10) && fired.load(Ordering::Relaxed) < count {
        tokio::time::sleep(Duration::from_millis(20)).await;
        let now = fired.load(Ordering::Relaxed);
        if now > seen {
            (seen, last) = (now, Instant::now());
        }
    }
    let all = fired.load(Ordering::Relaxed);
    println!("burst_default_lost {}", count.saturating_sub(all));
    println!("burst_default_a_second {:.0}", all as f64 / (last - begun).as_secs_f64().max(0.02));
    Ok(())
}

/// One that fires in a moment and then half a year later, at the same time on the clock of Berlin: at what time
/// it is planned before it has fired, and after.
async fn dst() -> Outcome {
    let (zone, now) = (Tz::Europe__Berlin, Utc::now());
    let at = (now + Duration::from_secs(4)).with_timezone(&zone);
    let other = if (4..10).contains(&at.month()) { 1 } else { 7 };
    let mut scheduler = JobScheduler::new().await?;
    scheduler.start().await?;
    let clock = |month: String| format!("{} {} {} {} {month} *", at.second(), at.minute(), at.hour(), at.day());
    let planned = Job::new_async_tz(clock(other.to_string()), zone, |_, _| Box::pin(async {}))?;
    let planned = scheduler.add(planned).await?;
    let fired = Arc::new(AtomicU64::new(0));
    let fires = Arc::clone(&fired);
    let again = Job::new_async_tz(clock(format!("{},{other}", at.month())), zone, move |_, _| {
        fires.fetch_add(1, Ordering::Relaxed);
        Box::pin(async {})
    })?;
    let again = scheduler.add(again).await?;
    while fired.load(Ordering::Relaxed) == 0 && Utc::now() < now + Duration::from_secs(20) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    for (name, id) in [("before_it_fired", planned), ("after_it_fired", again)] {
        let next: DateTime<Utc> = scheduler.next_tick_for_job(id).await?.ok_or("never")?;
        let hours = i64::from(next.with_timezone(&zone).hour()) - i64::from(at.hour());
        println!("half_a_year_later_hours_off_{name} {hours}");
    }
    Ok(())
}
