//! Errors: a type says what clients are told of each of them, and the application answers all of them in one place.
//!
//! ```sh
//! cargo run -p catzilla-examples --example errors
//! curl -i http://127.0.0.1:8000/accounts/1
//! curl -i http://127.0.0.1:8000/accounts/9
//! curl -i -X POST 'http://127.0.0.1:8000/accounts/1/withdraw?amount=500'
//! curl -i http://127.0.0.1:8000/ledger
//! curl -i -H 'accept: text/plain' http://127.0.0.1:8000/acounts/1
//! ```
//!
//! A browser gets pages, which ask at `/acounts/1` whether `/accounts/<id>` was meant.

use catzilla::{ErrorContext, prelude::*};

/// What can go wrong, in the words of the program and in those of HTTP.
#[derive(Debug, Problem)]
enum BankError {
    #[problem(
        status = 409,
        code = "overdrawn",
        type = "https://bank.example/problems/overdrawn",
        title = "The account has not enough money",
        detail = "{missing} more would do"
    )]
    Overdrawn {
        #[problem(with)]
        missing: u64,
    },
    #[problem(status = 404, detail = "there is no account {0}")]
    NoAccount(u64),
    /// What was wrong with it reaches the client in debug builds only.
    #[problem(status = 500, title = "The books are closed")]
    Ledger(#[from] std::io::Error),
}

/// Every error passes here: these, a 404 for another path, a 422, the 500 of a panic.
fn on_error(problem: Problem, request: &ErrorContext<'_>) -> Response {
    eprintln!(
        "{} {}: {}",
        request.method(),
        request.path(),
        problem.status()
    );
    problem
        .with("support", "https://bank.example/help")
        .into_response()
}

fn balance(account: u64) -> Option<u64> {
    (account == 1).then_some(100)
}

fn withdraw_from(balance: u64, amount: u64) -> Result<u64, BankError> {
    balance.checked_sub(amount).ok_or(BankError::Overdrawn {
        missing: amount.saturating_sub(balance),
    })
}

/// `None` is a 404.
#[get("/accounts/<id>")]
async fn account(id: u64) -> Option<String> {
    Some(format!("{}\n", balance(id)?))
}

#[post("/accounts/<id>/withdraw?<amount>")]
async fn withdraw(id: u64, amount: u64) -> Result<String, BankError> {
    let balance = balance(id).ok_or(BankError::NoAccount(id))?;
    let left = withdraw_from(balance, amount)?;
    Ok(format!("{left} left\n"))
}

/// `?` makes a `BankError` of an `io::Error`.
#[get("/ledger", blocking)]
fn ledger() -> Result<String, BankError> {
    Ok(std::fs::read_to_string("/nowhere/ledger.txt")?)
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![account, withdraw, ledger])
        .on_error(on_error)
        .run()
}
