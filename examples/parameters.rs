//! Parameters: of the path, the query, the headers and the cookies, each an argument of its name.
//!
//! ```sh
//! cargo run -p catzilla-examples --example parameters
//! curl 'http://127.0.0.1:8000/cities/lisbon/hotels?max_price=120.5&tag=pool&tag=sea'
//! curl 'http://127.0.0.1:8000/flights/LIS-JFK?passengers=few'
//! curl -H 'x-api-key: secret' -b 'theme=dark' http://127.0.0.1:8000/me
//! curl http://127.0.0.1:8000/files/pictures/cat.png
//! ```

use catzilla::prelude::*;

/// `<city>` is a segment of the path; `?<…>` are parameters of the query, in any order. A repeated
/// one fills a `Vec`, and an `Option` may be left out.
#[get("/cities/<city>/hotels?<max_price>&<tag>")]
async fn hotels(city: &str, max_price: Option<f64>, tag: Vec<&str>) -> String {
    format!("hotels in {city}, up to {max_price:?}, with {tag:?}\n")
}

/// Parameters can be part of a segment. Whatever does not parse is one 422 that lists it all.
#[get("/flights/<from>-<to>?<passengers>")]
async fn flights(from: Airport, to: Airport, passengers: u8) -> String {
    format!("{passengers} from {} to {}\n", from.0, to.0)
}

/// Headers and cookies are marked. A `-` in their names is a `_` in the argument's.
#[get("/me")]
async fn me(#[header] x_api_key: &str, #[cookie] theme: Option<&str>) -> String {
    format!(
        "your key has {} letters, your theme is {theme:?}\n",
        x_api_key.len()
    )
}

/// `<path..>` takes the rest, which may be empty.
#[get("/files/<path..>")]
async fn files(path: &str) -> String {
    format!("the file {path:?}\n")
}

/// A type of one's own says how it is read.
struct Airport(String);

impl FromParam<'_> for Airport {
    const EXPECTED: &'static str = "three capital letters";

    fn from_param(value: &str) -> Result<Self, ParamError> {
        if value.len() == 3 && value.bytes().all(|byte| byte.is_ascii_uppercase()) {
            Ok(Self(value.to_owned()))
        } else {
            Err(ParamError::expected(Self::EXPECTED))
        }
    }
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![hotels, flights, me, files]).run()
}
