//! Joining results, so that every mistake shows at once.

use syn::{Error, Result};

/// Both values, or every error of either.
pub(crate) fn both<A, B>(a: Result<A>, b: Result<B>) -> Result<(A, B)> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(a), Err(b)) => Err(joined(a, b)),
        (Err(error), Ok(_)) | (Ok(_), Err(error)) => Err(error),
    }
}

/// All values, or every error.
pub(crate) fn all<T>(results: impl IntoIterator<Item = Result<T>>) -> Result<Vec<T>> {
    let mut values = Ok(Vec::new());
    for result in results {
        values = both(values, result).map(|(mut values, value)| {
            values.push(value);
            values
        });
    }
    values
}

/// Nothing, or every error.
pub(crate) fn none(errors: impl IntoIterator<Item = Error>) -> Result<()> {
    errors.into_iter().reduce(joined).map_or(Ok(()), Err)
}

fn joined(mut first: Error, second: Error) -> Error {
    first.combine(second);
    first
}
