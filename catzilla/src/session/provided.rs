//! A [`Session`] for whoever asks, where the state has [`Sessions`].

use super::{Session, Sessions};
use crate::{
    Problem,
    dependency::{Dependency, Saving, Scope},
    extract::{Context, Rejection},
};

impl<S: Send + Sync + 'static> Dependency<S> for Session
where
    Sessions: Dependency<S>,
{
    type Slot = Saving<Self, <Sessions as Dependency<S>>::Slot>;

    async fn make(
        cx: &mut Context<'_, S>,
        scope: Scope<'_, '_>,
        slot: &mut Self::Slot,
    ) -> Result<(), Rejection> {
        if scope.find::<Self>().is_some() {
            return Ok(());
        }
        Sessions::make(cx, scope, &mut slot.of).await?;
        let sessions = Sessions::get(cx.state(), scope, &slot.of).clone();
        let session = if let Some(instead) = cx.overridden::<Self>() {
            let of = Some(sessions);
            Self { of, ..instead? }
        } else {
            let opened = sessions.open(&cx.head().headers).await;
            opened.map_err(|error| Problem::internal(error))?
        };
        slot.fill(session);
        Ok(())
    }

    fn get<'r>(_: &'r S, scope: Scope<'_, 'r>, slot: &'r Self::Slot) -> &'r Self {
        slot.get(scope)
    }
}
