#[doc(hidden)]
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    dead_code,
    deprecated,
    non_camel_case_types,
    non_snake_case,
    single_use_lifetimes,
    type_alias_bounds,
)]
const _: () = {
    struct __Partial<'a> {
        id: ::core::option::Option<u64>,
        full_name: ::core::option::Option<&'a str>,
        age: ::core::option::Option<Option<u8>>,
        tags: ::core::option::Option<Vec<Cow<'a, str>>>,
        __of: ::core::marker::PhantomData<(&'a (), User<'a>)>,
    }
    impl<'a> __Partial<'a> {
        #[inline]
        fn constraints0() -> impl ::catzilla::__private::model::Constraint<u64> {
            ()
        }
        #[inline]
        fn field0() -> impl ::catzilla::__private::model::Field<'a, u64> {
            ::catzilla::__private::model::field::<u64, _>(Self::constraints0())
        }
        #[inline]
        fn constraints1() -> impl ::catzilla::__private::model::Constraint<&'a str> {
            (
                ::catzilla::__private::model::Len::new(
                    1,
                    64,
                    ::catzilla::__private::model::Unit::Characters,
                ),
            )
        }
        #[inline]
        fn field1() -> impl ::catzilla::__private::model::Field<'a, &'a str> {
            ::catzilla::__private::model::field::<&'a str, _>(Self::constraints1())
        }
        #[inline]
        fn constraints2() -> impl ::catzilla::__private::model::Constraint<Option<u8>> {
            (
                <Option<
                    u8,
                > as ::catzilla::__private::model::NumberRules>::catzilla_range(
                    ::core::option::Option::None,
                    ::core::option::Option::Some(150),
                    false,
                ),
            )
        }
        #[inline]
        fn field2() -> impl ::catzilla::__private::model::Field<'a, Option<u8>> {
            ::catzilla::__private::model::field::<Option<u8>, _>(Self::constraints2())
        }
        #[inline]
        fn constraints3() -> impl ::catzilla::__private::model::Constraint<
            Vec<Cow<'a, str>>,
        > {
            (
                ::catzilla::__private::model::Each((
                    ::catzilla::__private::model::Len::new(
                        1,
                        32,
                        ::catzilla::__private::model::Unit::Characters,
                    ),
                )),
            )
        }
        #[inline]
        fn field3() -> impl ::catzilla::__private::model::Field<'a, Vec<Cow<'a, str>>> {
            ::catzilla::__private::model::field::<
                Vec<Cow<'a, str>>,
                _,
            >(Self::constraints3())
        }
        #[inline]
        fn new() -> Self {
            Self {
                id: ::core::option::Option::None,
                full_name: ::core::option::Option::None,
                age: ::core::option::Option::None,
                tags: ::core::option::Option::None,
                __of: ::core::marker::PhantomData,
            }
        }
        #[inline(never)]
        fn in_any_order(
            mut self,
            reader: &mut ::catzilla::__private::model::Reader<'a>,
            mut members: ::catzilla::__private::model::Members,
        ) -> ::core::option::Option<User<'a>> {
            while let ::core::option::Option::Some(name) = members.next(reader)? {
                match &*name {
                    "id" => {
                        if self.id.is_some() {
                            return ::core::option::Option::None;
                        }
                        self.id = ::core::option::Option::Some(
                            ::catzilla::__private::model::Field::read(
                                &__Partial::<'a>::field0(),
                                reader,
                            )?,
                        );
                    }
                    "fullName" => {
                        if self.full_name.is_some() {
                            return ::core::option::Option::None;
                        }
                        self.full_name = ::core::option::Option::Some(
                            ::catzilla::__private::model::Field::read(
                                &__Partial::<'a>::field1(),
                                reader,
                            )?,
                        );
                    }
                    "age" | "years" => {
                        if self.age.is_some() {
                            return ::core::option::Option::None;
                        }
                        self.age = ::core::option::Option::Some(
                            ::catzilla::__private::model::Field::read(
                                &__Partial::<'a>::field2(),
                                reader,
                            )?,
                        );
                    }
                    "tags" => {
                        if self.tags.is_some() {
                            return ::core::option::Option::None;
                        }
                        self.tags = ::core::option::Option::Some(
                            ::catzilla::__private::model::Field::read(
                                &__Partial::<'a>::field3(),
                                reader,
                            )?,
                        );
                    }
                    _ => return ::core::option::Option::None,
                }
            }
            self.done(reader)
        }
        #[allow(unused_variables)]
        #[inline(always)]
        fn done(
            self,
            reader: &::catzilla::__private::model::Reader<'a>,
        ) -> ::core::option::Option<User<'a>> {
            ::core::option::Option::Some({
                type __Whole<'a> = User<'a>;
                __Whole {
                    id: match self.id {
                        ::core::option::Option::Some(value) => value,
                        ::core::option::Option::None => {
                            ::catzilla::__private::model::Field::absent(
                                &__Partial::<'a>::field0(),
                            )?
                        }
                    },
                    full_name: match self.full_name {
                        ::core::option::Option::Some(value) => value,
                        ::core::option::Option::None => {
                            ::catzilla::__private::model::Field::absent(
                                &__Partial::<'a>::field1(),
                            )?
                        }
                    },
                    age: match self.age {
                        ::core::option::Option::Some(value) => value,
                        ::core::option::Option::None => {
                            ::catzilla::__private::model::Field::absent(
                                &__Partial::<'a>::field2(),
                            )?
                        }
                    },
                    tags: match self.tags {
                        ::core::option::Option::Some(value) => value,
                        ::core::option::Option::None => {
                            let value: Vec<Cow<'a, str>> = <Vec<
                                Cow<'a, str>,
                            > as ::core::default::Default>::default();
                            ::catzilla::__private::model::Field::admit(
                                &__Partial::<'a>::field3(),
                                value,
                                reader,
                            )?
                        }
                    },
                    cache: <usize as ::core::default::Default>::default(),
                }
            })
        }
    }
    #[automatically_derived]
    impl<'a> ::catzilla::__private::model::Value<'a> for User<'a> {
        const EXPECTED: &'static ::core::primitive::str = "an object";
        const MEMBERS: ::core::option::Option<
            &'static ::catzilla::__private::model::Names,
        > = ::core::option::Option::Some(
            &::catzilla::__private::model::Names {
                own: &[&["id"], &["fullName"], &["age", "years"], &["tags"]],
                flattened: &[],
                others: false,
            },
        );
        const IS_OBJECT: ::core::primitive::bool = true;
        const NOT_OF_PAIRS: ::core::option::Option<&'static ::core::primitive::str> = ::core::option::Option::None;
        fn read(
            reader: &mut ::catzilla::__private::model::Reader<'a>,
        ) -> ::core::option::Option<Self> {
            ::catzilla::__private::model::whole(
                reader
                    .deeper(|reader| {
                        reader.skip_space();
                        let mut partial = __Partial::new();
                        if !reader.member("{\"id\":", "{ \"id\":") {
                            let members = ::catzilla::__private::model::open(reader)?;
                            return partial.in_any_order(reader, members);
                        }
                        partial.id = ::core::option::Option::Some(
                            ::catzilla::__private::model::Field::read(
                                &__Partial::<'a>::field0(),
                                reader,
                            )?,
                        );
                        if !reader.member(",\"fullName\":", ", \"fullName\":") {
                            return partial
                                .in_any_order(
                                    reader,
                                    ::catzilla::__private::model::Members::behind_value(),
                                );
                        }
                        partial.full_name = ::core::option::Option::Some(
                            ::catzilla::__private::model::Field::read(
                                &__Partial::<'a>::field1(),
                                reader,
                            )?,
                        );
                        if reader.member(",\"age\":", ", \"age\":") {
                            partial.age = ::core::option::Option::Some(
                                ::catzilla::__private::model::Field::read(
                                    &__Partial::<'a>::field2(),
                                    reader,
                                )?,
                            );
                        }
                        if reader.member(",\"tags\":", ", \"tags\":") {
                            partial.tags = ::core::option::Option::Some(
                                ::catzilla::__private::model::Field::read(
                                    &__Partial::<'a>::field3(),
                                    reader,
                                )?,
                            );
                        }
                        if !reader.take_byte(b'}') {
                            return partial
                                .in_any_order(
                                    reader,
                                    ::catzilla::__private::model::Members::behind_value(),
                                );
                        }
                        partial.done(reader)
                    })?,
                &::catzilla::__private::model::Check(|value: &Self| ::catzilla::__private::model::said(
                    is_fine(value),
                )),
            )
        }
        fn explain(
            reader: &mut ::catzilla::__private::model::Reader<'a>,
            report: &mut ::catzilla::__private::model::Report,
        ) -> ::core::option::Option<Self> {
            ::catzilla::__private::model::explain_whole(
                {
                    let mut partial = __Partial::new();
                    let explained = ::catzilla::__private::model::explain_object(
                        reader,
                        report,
                        &[
                            ::catzilla::__private::model::Member {
                                names: &["id"],
                                required: ::catzilla::__private::model::Field::is_required(
                                    &__Partial::<'a>::field0(),
                                ),
                            },
                            ::catzilla::__private::model::Member {
                                names: &["fullName"],
                                required: ::catzilla::__private::model::Field::is_required(
                                    &__Partial::<'a>::field1(),
                                ),
                            },
                            ::catzilla::__private::model::Member {
                                names: &["age", "years"],
                                required: ::catzilla::__private::model::Field::is_required(
                                    &__Partial::<'a>::field2(),
                                ),
                            },
                            ::catzilla::__private::model::Member {
                                names: &["tags"],
                                required: false,
                            },
                        ],
                        ::catzilla::__private::model::Unknown::Denied,
                        &mut |number, is_there, reader, report| match (
                            number,
                            is_there,
                        ) {
                            (0usize, true) => {
                                partial.id = ::catzilla::__private::model::Field::explain(
                                    &__Partial::<'a>::field0(),
                                    reader,
                                    report,
                                );
                            }
                            (1usize, true) => {
                                partial.full_name = ::catzilla::__private::model::Field::explain(
                                    &__Partial::<'a>::field1(),
                                    reader,
                                    report,
                                );
                            }
                            (2usize, true) => {
                                partial.age = ::catzilla::__private::model::Field::explain(
                                    &__Partial::<'a>::field2(),
                                    reader,
                                    report,
                                );
                            }
                            (3usize, true) => {
                                partial.tags = ::catzilla::__private::model::Field::explain(
                                    &__Partial::<'a>::field3(),
                                    reader,
                                    report,
                                );
                            }
                            (3usize, false) => {
                                partial.tags = {
                                    let value: Vec<Cow<'a, str>> = <Vec<
                                        Cow<'a, str>,
                                    > as ::core::default::Default>::default();
                                    ::catzilla::__private::model::Field::explain_admitted(
                                        &__Partial::<'a>::field3(),
                                        value,
                                        reader,
                                        report,
                                    )
                                };
                            }
                            _ => {}
                        },
                    );
                    explained?;
                    partial.done(reader)
                }?,
                report,
                &::catzilla::__private::model::Check(|value: &Self| ::catzilla::__private::model::said(
                    is_fine(value),
                )),
            )
        }
        fn holds(&self) -> ::core::primitive::bool {
            true
                && ::catzilla::__private::model::Field::holds(
                    &__Partial::<'a>::field0(),
                    &self.id,
                )
                && ::catzilla::__private::model::Field::holds(
                    &__Partial::<'a>::field1(),
                    &self.full_name,
                )
                && ::catzilla::__private::model::Field::holds(
                    &__Partial::<'a>::field2(),
                    &self.age,
                )
                && ::catzilla::__private::model::Field::holds(
                    &__Partial::<'a>::field3(),
                    &self.tags,
                )
                && ::catzilla::__private::model::Constraint::holds(
                    &::catzilla::__private::model::Check(|value: &Self| ::catzilla::__private::model::said(
                        is_fine(value),
                    )),
                    self,
                )
        }
        fn check(&self, report: &mut ::catzilla::__private::model::Report) {
            report
                .at_name(
                    "id",
                    |report| ::catzilla::__private::model::Field::check(
                        &__Partial::<'a>::field0(),
                        &self.id,
                        report,
                    ),
                );
            report
                .at_name(
                    "fullName",
                    |report| ::catzilla::__private::model::Field::check(
                        &__Partial::<'a>::field1(),
                        &self.full_name,
                        report,
                    ),
                );
            report
                .at_name(
                    "age",
                    |report| ::catzilla::__private::model::Field::check(
                        &__Partial::<'a>::field2(),
                        &self.age,
                        report,
                    ),
                );
            report
                .at_name(
                    "tags",
                    |report| ::catzilla::__private::model::Field::check(
                        &__Partial::<'a>::field3(),
                        &self.tags,
                        report,
                    ),
                );
            ::catzilla::__private::model::Constraint::check(
                &::catzilla::__private::model::Check(|value: &Self| ::catzilla::__private::model::said(
                    is_fine(value),
                )),
                self,
                report,
            );
        }
    }
    #[automatically_derived]
    impl<'a> ::catzilla::__private::model::WriteJson for User<'a> {
        fn write(&self, writer: &mut ::catzilla::__private::model::Writer) {
            writer.raw("{\"id\":");
            ::catzilla::__private::model::WriteJson::write(&self.id, writer);
            writer.raw(",\"fullName\":");
            ::catzilla::__private::model::WriteJson::write(&self.full_name, writer);
            writer.raw(",\"age\":");
            ::catzilla::__private::model::WriteJson::write(&self.age, writer);
            writer.raw(",\"tags\":");
            ::catzilla::__private::model::WriteJson::write(&self.tags, writer);
            writer.raw("}");
        }
    }
    #[automatically_derived]
    impl<'a> ::catzilla::__private::model::Describe for User<'a> {
        fn schema(
            schemas: &mut ::catzilla::__private::model::Schemas,
        ) -> ::catzilla::__private::model::Schema {
            schemas
                .model::<
                    Self,
                >(|schemas| {
                    let mut object = ::catzilla::__private::model::ObjectSchema::new();
                    let schema = ::catzilla::__private::model::describe::<
                        u64,
                        _,
                    >(schemas, &__Partial::constraints0());
                    object
                        .member(
                            &["id"],
                            ::catzilla::__private::model::Field::is_required(
                                &__Partial::field0(),
                            ),
                            schema,
                        );
                    let schema = ::catzilla::__private::model::describe::<
                        &'a str,
                        _,
                    >(schemas, &__Partial::constraints1());
                    object
                        .member(
                            &["fullName"],
                            ::catzilla::__private::model::Field::is_required(
                                &__Partial::field1(),
                            ),
                            schema,
                        );
                    let schema = ::catzilla::__private::model::describe::<
                        Option<u8>,
                        _,
                    >(schemas, &__Partial::constraints2());
                    object
                        .member(
                            &["age", "years"],
                            ::catzilla::__private::model::Field::is_required(
                                &__Partial::field2(),
                            ),
                            schema,
                        );
                    let schema = ::catzilla::__private::model::describe::<
                        Vec<Cow<'a, str>>,
                        _,
                    >(schemas, &__Partial::constraints3())
                        .by_default(
                            &::catzilla::__private::model::WriteJson::to_json(
                                &{
                                    let value: Vec<Cow<'a, str>> = <Vec<
                                        Cow<'a, str>,
                                    > as ::core::default::Default>::default();
                                    value
                                },
                            ),
                        );
                    object.member(&["tags"], false, schema);
                    object.close();
                    object.finish(schemas)
                })
        }
    }
    #[automatically_derived]
    impl<'a, __State: 'static> ::catzilla::__private::model::Sees<'a, __State>
    for User<'a> {
        fn seen(state: &__State) -> ::catzilla::__private::model::Seen<'_> {
            ::core::option::Option::None
        }
    }
    #[automatically_derived]
    impl<'a> ::catzilla::__private::model::Model<'a> for User<'a> {}
};
