//! The same handlers on catzilla and on axum's router.

use std::fmt::Write as _;

pub(crate) const AXUM: &str =
    "axum = \"0.8.9\"\ntokio = { version = \"1\", features = [\"rt-multi-thread\"] }";

const ANSWER: &str =
    "#[derive(serde::Serialize)]\nstruct Answer { id: u64, name: String, page: u32 }\n";

/// A third of the handlers have no parameter, a third one, a third two and a query.
pub(crate) fn catzilla(count: usize) -> String {
    let mut program = format!("use catzilla::prelude::*;\n{ANSWER}");
    let mut list = String::new();
    for n in 0..count {
        let _ = match n % 3 {
            0 => writeln!(
                program,
                "#[get(\"/area{n}/list\")]\nasync fn h{n}() -> Json<Answer> {{ Json(Answer {{ id: {n}, name: String::new(), page: 0 }}) }}"
            ),
            1 => writeln!(
                program,
                "#[get(\"/area{n}/item/<id>\")]\nasync fn h{n}(id: u64) -> Json<Answer> {{ Json(Answer {{ id, name: String::new(), page: 0 }}) }}"
            ),
            _ => writeln!(
                program,
                "#[get(\"/area{n}/<id>/of/<name>?<page>\")]\nasync fn h{n}(id: u64, name: String, page: u32) -> Json<Answer> {{ Json(Answer {{ id, name, page }}) }}"
            ),
        };
        let _ = write!(list, "h{n}, ");
    }
    let _ = writeln!(
        program,
        "fn main() -> catzilla::Result<()> {{ Catzilla::new(routes![{list}]).run() }}"
    );
    program
}

/// The same, with extractors.
pub(crate) fn axum(count: usize) -> String {
    let mut program = format!(
        "use axum::{{Json, Router, extract::{{Path, Query}}, routing::get}};\n{ANSWER}\
         #[derive(serde::Deserialize)]\nstruct Page {{ page: u32 }}\n"
    );
    let mut list = String::new();
    for n in 0..count {
        let _ = match n % 3 {
            0 => writeln!(
                program,
                "async fn h{n}() -> Json<Answer> {{ Json(Answer {{ id: {n}, name: String::new(), page: 0 }}) }}"
            ),
            1 => writeln!(
                program,
                "async fn h{n}(Path(id): Path<u64>) -> Json<Answer> {{ Json(Answer {{ id, name: String::new(), page: 0 }}) }}"
            ),
            _ => writeln!(
                program,
                "async fn h{n}(Path((id, name)): Path<(u64, String)>, Query(Page {{ page }}): Query<Page>) -> Json<Answer> {{ Json(Answer {{ id, name, page }}) }}"
            ),
        };
        let path = match n % 3 {
            0 => format!("/area{n}/list"),
            1 => format!("/area{n}/item/{{id}}"),
            _ => format!("/area{n}/{{id}}/of/{{name}}"),
        };
        let _ = write!(list, ".route(\"{path}\", get(h{n}))");
    }
    let _ = writeln!(
        program,
        "fn main() {{\n let app: Router = Router::new(){list};\n \
         tokio::runtime::Runtime::new().unwrap().block_on(async {{\n \
         let listener = tokio::net::TcpListener::bind(\"127.0.0.1:8000\").await.unwrap();\n \
         axum::serve(listener, app).await.unwrap();\n }});\n}}"
    );
    program
}
