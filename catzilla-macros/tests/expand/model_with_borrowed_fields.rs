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
        fn field0() -> ::catzilla::__private::model::Constrained<u64, ()> {
            ::catzilla::__private::model::field::<u64, _>(())
        }
        #[inline]
        fn field1() -> ::catzilla::__private::model::Constrained<
            &'a str,
            (::catzilla::__private::model::Len,),
        > {
            ::catzilla::__private::model::field::<
                &'a str,
                _,
            >((
                ::catzilla::__private::model::Len::new(
                    1,
                    64,
                    ::catzilla::__private::model::Unit::Characters,
                ),
            ))
        }
        #[inline]
        fn field2() -> ::catzilla::__private::model::Constrained<
            Option<u8>,
            (::catzilla::__private::model::Range<u8>,),
        > {
            ::catzilla::__private::model::field::<
                Option<u8>,
                _,
            >((
                <Option<
                    u8,
                > as ::catzilla::__private::model::NumberRules>::catzilla_range(
                    ::core::option::Option::None,
                    ::core::option::Option::Some(150),
                    false,
                ),
            ))
        }
        #[inline]
        fn field3() -> ::catzilla::__private::model::Constrained<
            Vec<Cow<'a, str>>,
            (::catzilla::__private::model::Each<(::catzilla::__private::model::Len,)>,),
        > {
            ::catzilla::__private::model::field::<
                Vec<Cow<'a, str>>,
                _,
            >((
                ::catzilla::__private::model::Each((
                    ::catzilla::__private::model::Len::new(
                        1,
                        32,
                        ::catzilla::__private::model::Unit::Characters,
                    ),
                )),
            ))
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
                        if !::catzilla::__private::model::read_once(
                            &mut self.id,
                            &__Partial::<'a>::field0(),
                            reader,
                        ) {
                            return ::core::option::Option::None;
                        }
                    }
                    "fullName" => {
                        if !::catzilla::__private::model::read_once(
                            &mut self.full_name,
                            &__Partial::<'a>::field1(),
                            reader,
                        ) {
                            return ::core::option::Option::None;
                        }
                    }
                    "age" | "years" => {
                        if !::catzilla::__private::model::read_once(
                            &mut self.age,
                            &__Partial::<'a>::field2(),
                            reader,
                        ) {
                            return ::core::option::Option::None;
                        }
                    }
                    "tags" => {
                        if !::catzilla::__private::model::read_once(
                            &mut self.tags,
                            &__Partial::<'a>::field3(),
                            reader,
                        ) {
                            return ::core::option::Option::None;
                        }
                    }
                    _ => return ::core::option::Option::None,
                }
            }
            self.done(reader)
        }
        #[allow(unused_variables)]
        #[cfg_attr(not(debug_assertions), inline(always))]
        fn done(
            self,
            reader: &::catzilla::__private::model::Reader<'a>,
        ) -> ::core::option::Option<User<'a>> {
            ::core::option::Option::Some({
                type __Whole<'a> = User<'a>;
                __Whole {
                    id: ::catzilla::__private::model::present(
                        self.id,
                        &__Partial::<'a>::field0(),
                    )?,
                    full_name: ::catzilla::__private::model::present(
                        self.full_name,
                        &__Partial::<'a>::field1(),
                    )?,
                    age: ::catzilla::__private::model::present(
                        self.age,
                        &__Partial::<'a>::field2(),
                    )?,
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
                        if !::catzilla::__private::model::read_member(
                            &mut partial.id,
                            &__Partial::<'a>::field0(),
                            reader,
                        ) {
                            return ::core::option::Option::None;
                        }
                        if !reader.member(",\"fullName\":", ", \"fullName\":") {
                            return partial
                                .in_any_order(
                                    reader,
                                    ::catzilla::__private::model::Members::behind_value(),
                                );
                        }
                        if !::catzilla::__private::model::read_member(
                            &mut partial.full_name,
                            &__Partial::<'a>::field1(),
                            reader,
                        ) {
                            return ::core::option::Option::None;
                        }
                        if reader.member(",\"age\":", ", \"age\":") {
                            if !::catzilla::__private::model::read_member(
                                &mut partial.age,
                                &__Partial::<'a>::field2(),
                                reader,
                            ) {
                                return ::core::option::Option::None;
                            }
                        }
                        if reader.member(",\"tags\":", ", \"tags\":") {
                            if !::catzilla::__private::model::read_member(
                                &mut partial.tags,
                                &__Partial::<'a>::field3(),
                                reader,
                            ) {
                                return ::core::option::Option::None;
                            }
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
                                required: <u64 as ::catzilla::__private::model::Value<
                                    'a,
                                >>::REQUIRED,
                            },
                            ::catzilla::__private::model::Member {
                                names: &["fullName"],
                                required: <&'a str as ::catzilla::__private::model::Value<
                                    'a,
                                >>::REQUIRED,
                            },
                            ::catzilla::__private::model::Member {
                                names: &["age", "years"],
                                required: <Option<
                                    u8,
                                > as ::catzilla::__private::model::Value<'a>>::REQUIRED,
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
            ::catzilla::__private::model::check_member(
                report,
                "id",
                &__Partial::<'a>::field0(),
                &self.id,
            );
            ::catzilla::__private::model::check_member(
                report,
                "fullName",
                &__Partial::<'a>::field1(),
                &self.full_name,
            );
            ::catzilla::__private::model::check_member(
                report,
                "age",
                &__Partial::<'a>::field2(),
                &self.age,
            );
            ::catzilla::__private::model::check_member(
                report,
                "tags",
                &__Partial::<'a>::field3(),
                &self.tags,
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
                    object
                        .member(
                            &["id"],
                            <u64 as ::catzilla::__private::model::Describe>::REQUIRED,
                            ::catzilla::__private::model::describe::<
                                u64,
                                _,
                            >(schemas, &__Partial::field0().into_constraints()),
                        );
                    object
                        .member(
                            &["fullName"],
                            <&'a str as ::catzilla::__private::model::Describe>::REQUIRED,
                            ::catzilla::__private::model::describe::<
                                &'a str,
                                _,
                            >(schemas, &__Partial::field1().into_constraints()),
                        );
                    object
                        .member(
                            &["age", "years"],
                            <Option<
                                u8,
                            > as ::catzilla::__private::model::Describe>::REQUIRED,
                            ::catzilla::__private::model::describe::<
                                Option<u8>,
                                _,
                            >(schemas, &__Partial::field2().into_constraints()),
                        );
                    object
                        .member(
                            &["tags"],
                            false,
                            ::catzilla::__private::model::describe::<
                                Vec<Cow<'a, str>>,
                                _,
                            >(schemas, &__Partial::field3().into_constraints())
                                .by_default(
                                    &::catzilla::__private::model::WriteJson::to_json(
                                        &{
                                            let value: Vec<Cow<'a, str>> = <Vec<
                                                Cow<'a, str>,
                                            > as ::core::default::Default>::default();
                                            value
                                        },
                                    ),
                                ),
                        );
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
    impl<'a> ::catzilla::__private::model::Model<'a> for User<'a> {
        const IS_PROVED_BY_SERDE: ::core::primitive::bool = false;
    }
};
