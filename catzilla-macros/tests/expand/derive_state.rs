#[automatically_derived]
impl ::catzilla::__private::Dependency<App> for App
where
    for<'a> App: ::core::marker::Sync,
{
    type Slot = ();
    fn at_once(state: &App) -> ::core::option::Option<&Self> {
        ::core::option::Option::Some(&state)
    }
    async fn resolve<'r>(
        cx: &'r ::catzilla::__private::Context<'_, App>,
        (): &'r mut (),
    ) -> ::core::result::Result<&'r Self, ::catzilla::__private::Rejection> {
        ::core::result::Result::Ok(&cx.state())
    }
}
#[automatically_derived]
impl ::catzilla::__private::Dependency<App> for Db
where
    for<'a> App: ::core::marker::Sync,
{
    type Slot = ();
    fn at_once(state: &App) -> ::core::option::Option<&Self> {
        ::core::option::Option::Some(&state.db)
    }
    async fn resolve<'r>(
        cx: &'r ::catzilla::__private::Context<'_, App>,
        (): &'r mut (),
    ) -> ::core::result::Result<&'r Self, ::catzilla::__private::Rejection> {
        ::core::result::Result::Ok(&cx.state().db)
    }
}
#[automatically_derived]
impl ::catzilla::__private::Dependency<App> for Box<dyn Mailer>
where
    for<'a> App: ::core::marker::Sync,
{
    type Slot = ();
    fn at_once(state: &App) -> ::core::option::Option<&Self> {
        ::core::option::Option::Some(&state.mailer)
    }
    async fn resolve<'r>(
        cx: &'r ::catzilla::__private::Context<'_, App>,
        (): &'r mut (),
    ) -> ::core::result::Result<&'r Self, ::catzilla::__private::Rejection> {
        ::core::result::Result::Ok(&cx.state().mailer)
    }
}
