//! Responses with headers: `([(name, value)], response)`.

use std::error::Error;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use super::{IntoResponse, Response};
use crate::problem::Problem;

/// The response with these headers, in the place of those of the same names that it has. What can be no header is a
/// 500.
impl<M, N, V, R, const COUNT: usize> IntoResponse<M> for ([(N, V); COUNT], R)
where
    N: TryInto<HeaderName, Error: Into<Cause>>,
    V: TryInto<HeaderValue, Error: Into<Cause>>,
    R: IntoResponse<M>,
{
    fn into_response(self) -> Response {
        let mut reply = self.1.into_response();
        match insert(self.0, reply.headers_mut()) {
            Ok(()) => reply,
            Err(error) => Problem::internal(error).into_response(),
        }
    }
}

/// The response with another status and these headers.
impl<M, H, R> IntoResponse<M> for (StatusCode, H, R)
where
    (H, R): IntoResponse<M>,
{
    fn into_response(self) -> Response {
        (self.0, (self.1, self.2)).into_response()
    }
}

type Cause = Box<dyn Error + Send + Sync>;

fn insert<N, V, const COUNT: usize>(
    given: [(N, V); COUNT],
    headers: &mut HeaderMap,
) -> Result<(), Cause>
where
    N: TryInto<HeaderName, Error: Into<Cause>>,
    V: TryInto<HeaderValue, Error: Into<Cause>>,
{
    for (name, value) in given {
        let name = name.try_into().map_err(Into::into)?;
        headers.insert(name, value.try_into().map_err(Into::into)?);
    }
    Ok(())
}
