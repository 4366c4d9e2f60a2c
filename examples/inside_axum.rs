//! Inside axum: the application is a service, to nest in a router of axum's and to wrap in layers.
//!
//! ```sh
//! cargo run -p catzilla-examples --example inside_axum
//! curl -i http://127.0.0.1:8000/
//! curl -i http://127.0.0.1:8000/cats
//! curl -i http://127.0.0.1:8000/cats/7
//! ```

use axum::{Router, http::HeaderValue, response::Response, routing};
use catzilla::prelude::*;
use tower::ServiceBuilder;

#[get("/")]
async fn index() -> &'static str {
    "cats\n"
}

#[get("/<id>")]
async fn cat(id: u32) -> String {
    format!("cat {id}\n")
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let cats = Catzilla::new(routes![index, cat]).into_service()?;
    // Any layer that fits around a router of axum's fits around the application.
    let layers = ServiceBuilder::new().map_response(|mut response: Response| {
        response
            .headers_mut()
            .insert("x-layer", HeaderValue::from_static("tower"));
        response
    });
    let router = Router::new()
        .route("/", routing::get(async || "axum's own route\n"))
        .nest_service("/cats", cats)
        .layer(layers);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 8000)).await?;
    println!("listening at http://{}", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}
