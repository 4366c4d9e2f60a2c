//! Errors: a handler returns `Result<_, Problem>`, and `?` turns the program's own errors into what
//! the client may know.
//!
//! ```sh
//! cargo run -p catzilla-examples --example errors
//! curl -i http://127.0.0.1:8000/accounts/1
//! curl -i http://127.0.0.1:8000/accounts/9
//! curl -i -X POST 'http://127.0.0.1:8000/accounts/1/withdraw?amount=500'
//! curl -i http://127.0.0.1:8000/ledger
//! ```

use catzilla::prelude::*;

/// What can go wrong, in the words of the program.
enum BankError {
    Overdrawn { missing: u64 },
    Ledger(std::io::Error),
}

/// The same in the words of HTTP, in one place.
impl From<BankError> for Problem {
    fn from(error: BankError) -> Self {
        match error {
            BankError::Overdrawn { missing } => Self::new(StatusCode::CONFLICT)
                .r#type("https://bank.example/problems/overdrawn")
                .title("The account has not enough money")
                .detail(format!("{missing} more would do"))
                .with("missing", missing),
            // Its text reaches the client in debug builds only.
            BankError::Ledger(error) => Self::internal(error),
        }
    }
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

/// `?` on a `BankError` goes through its `From`.
#[post("/accounts/<id>/withdraw?<amount>")]
async fn withdraw(id: u64, amount: u64) -> Result<String, Problem> {
    let balance = balance(id).ok_or_else(|| Problem::new(StatusCode::NOT_FOUND))?;
    let left = withdraw_from(balance, amount)?;
    Ok(format!("{left} left\n"))
}

#[get("/ledger", blocking)]
fn ledger() -> Result<String, Problem> {
    Ok(std::fs::read_to_string("/nowhere/ledger.txt").map_err(BankError::Ledger)?)
}

fn main() -> catzilla::Result<()> {
    Catzilla::new(routes![account, withdraw, ledger]).run()
}
