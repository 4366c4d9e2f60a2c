//! The same models with catzilla's derive, and with those of serde and garde.

use std::fmt::Write as _;

pub(crate) const GARDE: &str = "garde = { version = \"0.23.0\", default-features = false, features = [\"derive\", \"email\"] }\n\
     regex = \"1\"\nserde_json = \"1\"";

/// Four of each kind: a checked text, a checked number, an option, a checked list, and one without checks.
const FIELDS: u32 = 4;

pub(crate) fn catzilla(count: usize) -> String {
    let field = |n: u32| {
        format!(
            "#[field(len(1..=64))] text{n}: String, #[field(range(1..=150))] number{n}: u32, \
             #[field(email)] mail{n}: Option<String>, #[field(len(..=8))] list{n}: Vec<String>, flag{n}: bool,\n"
        )
    };
    let model = "#[derive(Debug, catzilla::Model)]";
    let read = "<{} as catzilla::Model>::from_json(text.as_bytes()).map_err(drop)";
    program(count, model, "use catzilla::Model as _;", &field, read)
}

/// What a program without catzilla has to derive for the same checks.
pub(crate) fn garde(count: usize) -> String {
    let field = |n: u32| {
        format!(
            "#[garde(length(chars, min = 1, max = 64))] text{n}: String, #[garde(range(min = 1, max = 150))] number{n}: u32, \
             #[garde(email)] mail{n}: Option<String>, #[garde(length(max = 8))] list{n}: Vec<String>, #[garde(skip)] flag{n}: bool,\n"
        )
    };
    let model = "#[derive(Debug, serde::Deserialize, garde::Validate)]";
    let read = "serde_json::from_str::<{}>(text).map_err(drop).and_then(|model| model.validate().map(|()| model).map_err(drop))";
    program(count, model, "use garde::Validate as _;", &field, read)
}

/// Models, each of which is read and checked once: what nobody calls is not compiled.
fn program(
    count: usize,
    derive: &str,
    imports: &str,
    field: &dyn Fn(u32) -> String,
    read: &str,
) -> String {
    let mut program = format!("{imports}\n");
    let mut calls = String::new();
    for number in 0..count {
        let fields: String = (0..FIELDS).map(field).collect();
        let name = format!("Model{number}");
        let _ = writeln!(program, "{derive}\nstruct {name} {{ {fields} }}");
        let read = read.replace("{}", &name);
        let _ = writeln!(calls, "println!(\"{{:?}}\", {read});");
    }
    let _ = writeln!(
        program,
        "fn main() {{ let text = &std::env::args().next().unwrap();\n{calls} }}"
    );
    program
}
