//! Work that takes its time: async, in place, or on a thread that may block.
//!
//! ```sh
//! cargo run -p catzilla-examples --example blocking
//! curl http://127.0.0.1:8000/square/12
//! curl http://127.0.0.1:8000/primes/2000000
//! curl http://127.0.0.1:8000/nap/200
//! ```

use std::time::Duration;

use catzilla::prelude::*;

/// A handler that waits for nothing need not be async. It runs where it is called, so it is quick.
#[get("/square/<n>")]
fn square(n: u32) -> String {
    format!("{}\n", u64::from(n).pow(2))
}

/// `blocking` moves it to a thread of its own, where it may compute or wait as long as it likes
/// without holding up other requests. It owns its arguments: `String`, not `&str`.
#[get("/primes/<below>", blocking)]
fn primes(below: usize) -> Result<String, Problem> {
    if below > 10_000_000 {
        return Err(
            Problem::new(StatusCode::UNPROCESSABLE_ENTITY).detail("that is a lot of primes")
        );
    }
    let mut is_prime = vec![true; below];
    for n in 2..=below.isqrt() {
        if is_prime[n] {
            (n * n..below)
                .step_by(n)
                .for_each(|multiple| is_prime[multiple] = false);
        }
    }
    Ok(format!(
        "{}\n",
        is_prime.iter().skip(2).filter(|prime| **prime).count()
    ))
}

/// What waits for something else is async, and costs no thread.
#[get("/nap/<milliseconds>")]
async fn nap(milliseconds: u16) -> &'static str {
    tokio::time::sleep(Duration::from_millis(milliseconds.into())).await;
    "well rested\n"
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![square, primes, nap]).run()
}
