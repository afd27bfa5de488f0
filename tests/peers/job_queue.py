"""Measures python-telegram-bot's JobQueue with daily jobs, as its documentation has them. No network."""

import asyncio
import datetime
import logging
import sys
import time
from zoneinfo import ZoneInfo

from telegram.ext import Application, JobQueue

ZONES = [ZoneInfo(name) for name in ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Asia/Tokyo",
                                     "America/Sao_Paulo", "Australia/Sydney", "Africa/Cairo", "Europe/London")]
logging.disable(logging.CRITICAL)


def resident_kib():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


def tell(name, value):
    print(name, value, flush=True)


APPLICATIONS = []


def queue():
    jobs = JobQueue()
    # The queue does not keep its application alive.
    APPLICATIONS.append(Application.builder().token("1:x").job_queue(jobs).build())
    return jobs


async def load(count):
    async def nothing(_):
        pass

    jobs = queue()
    await jobs.start()
    before, begun = resident_kib(), time.perf_counter()
    for n in range(count):
        # Due in hours at the earliest, so that nothing fires meanwhile.
        hour = (datetime.datetime.now(ZONES[n % len(ZONES)]).hour + 3 + n % 18) % 24
        jobs.run_daily(nothing, datetime.time(hour, n % 60, tzinfo=ZONES[n % len(ZONES)]), chat_id=n)
    tell("load_s", round(time.perf_counter() - begun, 1))
    tell("bytes_a_job", (resident_kib() - before) * 1024 // count)
    # A new process has nothing but a new queue.
    tell("kept_after_restart", len(queue().jobs()))
    await jobs.stop(wait=False)


async def burst(count, grace):
    fired = set()

    async def fires(context):
        fired.add(context.job.chat_id)

    jobs = queue()
    if grace:
        jobs.scheduler.configure(job_defaults={"misfire_grace_time": grace}, **jobs.scheduler_configuration)
    await jobs.start()
    # Adding takes a while, and longer the more there are; all are due at one instant afterwards.
    begun = time.perf_counter()
    for n in range(200):
        jobs.run_once(fires, datetime.timedelta(days=1))
    adding = (time.perf_counter() - begun) / 200 * count
    due = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=3 + 5 * adding)
    due = due.replace(microsecond=0)
    for n in range(count):
        jobs.run_daily(fires, due.timetz(), chat_id=n)
    left = (due - datetime.datetime.now(datetime.timezone.utc)).total_seconds()
    if left < 0:
        sys.exit("adding took longer than was left")
    late = time.perf_counter() + left
    seen, quiet, last = 0, 0, time.perf_counter()
    while quiet < 20 and len(fired) < count:
        await asyncio.sleep(0.5)
        if len(fired) > seen:
            seen, last, quiet = len(fired), time.perf_counter(), 0
        elif time.perf_counter() > late + 2:
            quiet += 1
    name = "wide_grace" if grace else "default"
    tell(f"burst_{name}_lost", count - len(fired))
    if fired:
        tell(f"burst_{name}_a_second", round(len(fired) / max(last - late, 0.02)))
    await jobs.stop(wait=False)


def fires_on(zone, hour, minute, day):
    """How often a daily job fires on one local day."""
    async def nothing(_):
        pass

    jobs = queue()
    trigger = jobs.run_daily(nothing, datetime.time(hour, minute, tzinfo=ZoneInfo(zone))).job.trigger
    at, count, last = datetime.datetime.combine(day, datetime.time(), ZoneInfo(zone)), 0, None
    while (at := trigger.get_next_fire_time(last, at)) and at.date() <= day and count < 5:
        count += at.date() == day
        last, at = at, (at.astimezone(datetime.timezone.utc) + datetime.timedelta(microseconds=1)).astimezone(at.tzinfo)
    return count


async def dst():
    tell("gap_0230_berlin", fires_on("Europe/Berlin", 2, 30, datetime.date(2026, 3, 29)))
    tell("gap_0000_cairo", fires_on("Africa/Cairo", 0, 0, datetime.date(2026, 4, 24)))
    tell("fold_0230_berlin", fires_on("Europe/Berlin", 2, 30, datetime.date(2026, 10, 25)))


def main():
    what, count = sys.argv[1], int(sys.argv[2])
    asyncio.run({"load": lambda: load(count), "burst": lambda: burst(count, None),
                 "burst-wide": lambda: burst(count, 3600), "dst": dst}[what]())


main()
