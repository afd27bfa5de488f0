//! From a place on the map to the time zones there, on this machine; the coordinates end here.
//!
//! The zones lie in the binary (4 MiB, timezone-boundary-builder by way of `tzf-dist`) and are looked up in place: the
//! first look takes 5 ms and reads 4 MiB that the kernel may drop again, with 0.2 MiB of memory of its own. A border is
//! at most about 110 m off.

use std::sync::LazyLock;

use evenkeel_core::private::Private;
use teloxide_core::types::Location;
use tzf_rs::EmbeddedFinder;

/// Made when the first place is shared: most people type a city.
static FINDER: LazyLock<EmbeddedFinder> = LazyLock::new(EmbeddedFinder::new);

/// Out at sea ships keep these, by the longitude alone, and no town does.
const AT_SEA: &str = "Etc/";

/// The names of the zones at a place: none at sea, several where people keep several clocks.
pub(crate) fn zones(place: &Location) -> Vec<Private<String>> {
    let names = FINDER.get_tz_names(place.longitude, place.latitude);
    names.into_iter().filter(|name| !name.starts_with(AT_SEA)).map(Private::from).collect()
}

#[cfg(test)]
mod tests {
    use evenkeel_core::language::answers::zone::resolve;

    use super::*;

    fn at(latitude: f64, longitude: f64) -> String {
        let place = Location {
            longitude,
            latitude,
            horizontal_accuracy: None,
            live_period: None,
            heading: None,
            proximity_alert_radius: None,
        };
        zones(&place).iter().map(|zone| zone.expose().clone()).collect::<Vec<_>>().join(" or ")
    }

    #[test]
    fn a_place_on_land_has_the_clock_of_its_people() {
        for (latitude, longitude, zone) in [
            (52.52, 13.405, "Europe/Berlin"),
            (35.68, 139.69, "Asia/Tokyo"),
            (-33.87, 151.21, "Australia/Sydney"),
            (40.71, -74.0, "America/New_York"),
            (36.1, -112.1, "America/Phoenix"),
            (27.7, 85.32, "Asia/Kathmandu"),
            (1.87, -157.4, "Pacific/Kiritimati"),
            (-17.0, 180.0, "Pacific/Fiji"),
            (-17.0, -180.0, "Pacific/Fiji"),
            (43.8, 87.6, "Asia/Shanghai or Asia/Urumqi"),
        ] {
            assert_eq!(at(latitude, longitude), zone, "{latitude} {longitude}");
        }
    }

    #[test]
    fn at_sea_and_beyond_the_map_there_is_none() {
        for (latitude, longitude) in [
            (10.0, -150.0),
            (40.0, -30.0),
            (0.0, 0.0),
            (91.0, 0.0),
            (0.0, 400.0),
            (f64::NAN, 0.0),
            (0.0, f64::INFINITY),
        ] {
            assert_eq!(at(latitude, longitude), "", "{latitude} {longitude}");
        }
    }

    #[test]
    fn the_time_zone_database_knows_every_zone_on_land() {
        let unknown: Vec<_> = FINDER.timezonenames().into_iter().filter(|name| resolve(name).is_none()).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}
