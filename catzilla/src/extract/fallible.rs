//! `Result<Form<T>, Problem>`: an argument that the handler takes whether or not it could be read.

use super::{Context, Extract, Rejection, via};
use crate::Problem;

/// The error is the answer that there would have been; the handler runs, and may show the form once more with
/// [`Problem::violations`].
impl<'r, S, M, A> Extract<'r, S, M> for Result<A, Problem>
where
    S: Sync,
    M: via::Own,
    A: Extract<'r, S, M>,
{
    const BODY: bool = A::BODY;
    type Gathered = Result<A::Gathered, Option<Rejection>>;

    async fn gather(cx: &mut Context<'_, S>) -> Result<Self::Gathered, Rejection> {
        Ok(A::gather(cx).await.map_err(Some))
    }

    fn view(gathered: &'r mut Self::Gathered, cx: &'r Context<'_, S>) -> Result<Self, Rejection> {
        let read = match gathered {
            Ok(gathered) => A::view(gathered, cx),
            Err(rejection) => Err(rejection.take().expect("an argument is viewed once")),
        };
        Ok(read.map_err(|rejection| rejection.into_problem(cx.reports())))
    }
}
