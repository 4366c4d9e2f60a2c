//! actix-web's, as its users write it.

use actix_web::dev::Service;
use actix_web::{
    App, Error, HttpMessage,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorGone,
    middleware::{Next, from_fn},
    rt::System,
    test::{TestRequest, init_service},
    web::{self, Data, ReqData},
};

use super::{ANSWER, Which};

struct Small(u64);
struct Large(u64);

#[derive(Clone)]
struct Sum(u64);

async fn first(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    next.call(request).await
}

async fn second(
    small: Data<Small>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if small.0 == 0 {
        return Err(ErrorGone("none"));
    }
    next.call(request).await
}

async fn third(
    small: Data<Small>,
    large: Data<Large>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let more = request
        .headers()
        .get("x-more")
        .and_then(|more| more.to_str().ok());
    let more: u64 = more
        .and_then(|more| more.parse().ok())
        .ok_or_else(|| ErrorGone("none"))?;
    request
        .extensions_mut()
        .insert(Sum(small.0 + large.0 + more));
    next.call(request).await
}

async fn full(small: Data<Small>, large: Data<Large>, sum: ReqData<Sum>) -> &'static str {
    if (small.0, large.0, sum.0) == (1, 2, 7) {
        ANSWER
    } else {
        "wrong"
    }
}

async fn plain() -> &'static str {
    ANSWER
}

pub(super) fn run(which: Which, requests: u32) {
    System::new().block_on(async {
        let full = web::resource("/full")
            .wrap(from_fn(third))
            .wrap(from_fn(second))
            .wrap(from_fn(first))
            .route(web::get().to(full));
        let app = App::new()
            .app_data(Data::new(Small(1)))
            .app_data(Data::new(Large(2)))
            .route("/plain", web::get().to(plain))
            .service(full);
        let service = init_service(app).await;
        for _ in 0..requests {
            let request = TestRequest::get()
                .uri(which.path())
                .insert_header(("x-more", "4"));
            let response = service
                .call(request.to_request())
                .await
                .expect("a response");
            let body = actix_web::body::to_bytes(response.into_body()).await;
            assert!(body.is_ok_and(|body| body == ANSWER));
        }
    });
}
