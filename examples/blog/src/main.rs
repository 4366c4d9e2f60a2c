//! Serves the blog: `cargo run -p catzilla-blog`. `DATABASE` names its file.

use catzilla::middleware::AccessLog;
use catzilla_blog::application;

fn main() -> catzilla::Result<()> {
    let database = std::env::var_os("DATABASE").unwrap_or_else(|| "blog.db".into());
    application(database, AccessLog::to_stderr()).run()
}
