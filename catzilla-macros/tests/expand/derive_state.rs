#[automatically_derived]
impl ::catzilla::__private::Dependency<App> for App
where
    for<'a> App: ::core::marker::Sync,
{
    type Slot = ();
    fn at_once(state: &App) -> ::core::option::Option<&Self> {
        ::core::option::Option::Some(state)
    }
    fn get<'r>(
        state: &'r App,
        _: ::catzilla::__private::Scope<'_, 'r>,
        (): &'r (),
    ) -> &'r Self {
        state
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
    fn get<'r>(
        state: &'r App,
        _: ::catzilla::__private::Scope<'_, 'r>,
        (): &'r (),
    ) -> &'r Self {
        &state.db
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
    fn get<'r>(
        state: &'r App,
        _: ::catzilla::__private::Scope<'_, 'r>,
        (): &'r (),
    ) -> &'r Self {
        &state.mailer
    }
}
#[automatically_derived]
impl<'__object> ::catzilla::__private::Dependency<App> for dyn Mailer + '__object
where
    for<'a> App: ::core::marker::Sync,
{
    type Slot = ();
    fn at_once(state: &App) -> ::core::option::Option<&Self> {
        ::core::option::Option::Some(&*state.mailer)
    }
    fn get<'r>(
        state: &'r App,
        _: ::catzilla::__private::Scope<'_, 'r>,
        (): &'r (),
    ) -> &'r Self {
        &*state.mailer
    }
}
