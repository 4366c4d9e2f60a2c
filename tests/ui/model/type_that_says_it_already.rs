use std::net::IpAddr;

use catzilla::prelude::*;

#[derive(Model)]
struct User {
    #[field(ip)]
    from: IpAddr,
    #[field(date)]
    day: Option<NaiveDate>,
    #[field(finite)]
    age: u8,
}

#[derive(Model)]
struct NaiveDate(String);

fn main() {}
