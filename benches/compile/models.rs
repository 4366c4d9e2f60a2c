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
    let model = "#[derive(catzilla::Model)]";
    let call = "if let Ok(model) = <{} as catzilla::Model>::from_json(text.as_bytes()) { \
                println!(\"{}\", catzilla::WriteJson::to_json(&model)); }";
    program(count, model, "", &field, call)
}

/// What a program without catzilla has to derive for the same checks.
pub(crate) fn garde(count: usize) -> String {
    let field = |n: u32| {
        format!(
            "#[garde(length(chars, min = 1, max = 64))] text{n}: String, #[garde(range(min = 1, max = 150))] number{n}: u32, \
             #[garde(email)] mail{n}: Option<String>, #[garde(length(max = 8))] list{n}: Vec<String>, #[garde(skip)] flag{n}: bool,\n"
        )
    };
    let model = "#[derive(serde::Serialize, serde::Deserialize, garde::Validate)]";
    let call = "if let Ok(model) = serde_json::from_str::<{}>(text) && model.validate().is_ok() { \
                println!(\"{}\", serde_json::to_string(&model).unwrap()); }";
    program(count, model, "use garde::Validate as _;", &field, call)
}

/// Models, each of which is read, checked and written once: what nobody calls is not compiled.
fn program(
    count: usize,
    derive: &str,
    imports: &str,
    field: &dyn Fn(u32) -> String,
    call: &str,
) -> String {
    let mut program = format!("{imports}\n");
    let mut calls = String::new();
    for number in 0..count {
        let fields: String = (0..FIELDS).map(field).collect();
        let name = format!("Model{number}");
        let _ = writeln!(program, "{derive}\nstruct {name} {{ {fields} }}");
        let _ = writeln!(calls, "{}", call.replacen("{}", &name, 1));
    }
    let _ = writeln!(
        program,
        "fn main() {{ let text = &std::env::args().next().unwrap();\n{calls} }}"
    );
    program
}
