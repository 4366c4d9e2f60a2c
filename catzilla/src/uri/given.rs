//! What is given for a parameter: [`ParamValue`], by the type that the handler takes.

use std::{borrow::Cow, fmt, marker::PhantomData};

use super::{template::UNREAD, to_param::ToParam};

/// The handler's parameter with this number is of type `T`. The route attributes implement it.
pub trait Takes<const NUMBER: usize, T> {}

/// The type of a parameter that no argument of the handler has by its name.
#[derive(Debug)]
pub struct Untyped;

impl<H> Takes<UNREAD, Untyped> for H {}

/// A value that a link can have for a parameter of type `T`: a `T` or a `&T` that is [`ToParam`], any
/// text for a text, a value or an `Option` of one for an `Option`, a slice or a `Vec` for a `Vec`.
///
/// `M` says by which of these rules.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value of a parameter of type `{T}`",
    label = "the parameter is of type `{T}`",
    note = "a type of your own is written by its implementation of `catzilla::ToParam`"
)]
pub trait ParamValue<T, M> {
    /// Calls `visit` with each value that there is.
    fn each(&self, visit: &mut dyn FnMut(&dyn ToParam));
}

/// As it is.
#[derive(Debug)]
pub struct Own;

/// By reference.
#[derive(Debug)]
pub struct Borrowed;

/// As text.
#[derive(Debug)]
pub struct Text;

/// As what is there.
#[derive(Debug)]
pub struct Present<M>(PhantomData<M>);

/// As what may be there.
#[derive(Debug)]
pub struct Optional<M>(PhantomData<M>);

/// As several.
#[derive(Debug)]
pub struct Items<I, M>(PhantomData<(I, M)>);

#[diagnostic::do_not_recommend]
impl<T: ToParam> ParamValue<T, Own> for T {
    fn each(&self, visit: &mut dyn FnMut(&dyn ToParam)) {
        visit(self);
    }
}

#[diagnostic::do_not_recommend]
impl<T: ToParam> ParamValue<T, Borrowed> for &T {
    fn each(&self, visit: &mut dyn FnMut(&dyn ToParam)) {
        visit(*self);
    }
}

#[diagnostic::do_not_recommend]
impl<V: ToParam> ParamValue<Untyped, Own> for V {
    fn each(&self, visit: &mut dyn FnMut(&dyn ToParam)) {
        visit(self);
    }
}

macro_rules! texts {
    ($($ty:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<V: AsRef<str>> ParamValue<$ty, Text> for V {
            fn each(&self, visit: &mut dyn FnMut(&dyn ToParam)) {
                visit(&Written(self.as_ref()));
            }
        }
    )*};
}

texts! { &str String Cow<'_, str> Untyped }

#[diagnostic::do_not_recommend]
impl<T, M, V: ParamValue<T, M>> ParamValue<Option<T>, Present<M>> for V {
    fn each(&self, visit: &mut dyn FnMut(&dyn ToParam)) {
        V::each(self, visit);
    }
}

#[diagnostic::do_not_recommend]
impl<T, M, V: ParamValue<T, M>> ParamValue<Option<T>, Optional<M>> for Option<V> {
    fn each(&self, visit: &mut dyn FnMut(&dyn ToParam)) {
        if let Some(value) = self {
            value.each(visit);
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T, M, I: ParamValue<T, M>, V: AsRef<[I]>> ParamValue<Vec<T>, Items<I, M>> for V {
    fn each(&self, visit: &mut dyn FnMut(&dyn ToParam)) {
        for item in self.as_ref() {
            item.each(visit);
        }
    }
}

/// A text. `&str` itself is not [`ToParam`]: it would be a value by two rules.
struct Written<'t>(&'t str);

impl ToParam for Written<'_> {
    fn write_param(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(self.0)
    }
}

/// A value, whatever its type.
pub trait Given {
    /// Calls `visit` with each value that there is.
    fn each(&self, visit: &mut dyn FnMut(&dyn ToParam));
}

/// A value, and how each that there is of it is found. It is [`Given`] whatever `V` is, so that rustc says
/// once where it is not a [`ParamValue`].
#[allow(missing_debug_implementations, reason = "values need have none")]
pub struct Value<V> {
    value: V,
    each: Each<V>,
}

type Each<V> = fn(&V, &mut dyn FnMut(&dyn ToParam));

impl<V> Given for Value<V> {
    fn each(&self, visit: &mut dyn FnMut(&dyn ToParam)) {
        (self.each)(&self.value, visit);
    }
}

/// A value for the parameter with this number.
pub fn given<const NUMBER: usize, H, T, M, V>(value: V) -> Value<V>
where
    H: Takes<NUMBER, T>,
    V: ParamValue<T, M>,
{
    let each = <V as ParamValue<T, M>>::each;
    Value { value, each }
}
