//! Classes of characters: `.`, `\d`, `[a-z]`.

use regex_syntax::ast::{
    Ast, ClassAscii, ClassAsciiKind, ClassBracketed, ClassPerl, ClassPerlKind, ClassSet,
    ClassSetItem, ClassSetUnion, Literal, LiteralKind, Span,
};

use super::{Fault, dialect::check_literal};

/// Any character that ends no line, of which ECMA-262 has four.
pub(super) fn dot(span: Span) -> Ast {
    let ends = ['\n', '\r', '\u{2028}', '\u{2029}'].map(|c| {
        ClassSetItem::Literal(Literal {
            span,
            kind: LiteralKind::Verbatim,
            c,
        })
    });
    let ends = ClassSetUnion {
        span,
        items: ends.into(),
    };
    bracketed(span, true, ClassSetItem::Union(ends))
}

fn bracketed(span: Span, negated: bool, item: ClassSetItem) -> Ast {
    Ast::class_bracketed(ClassBracketed {
        span,
        negated,
        kind: ClassSet::Item(item),
    })
}

/// `\d` and the like, on their own.
pub(super) fn ascii_alone(class: &ClassPerl) -> Ast {
    bracketed(class.span, false, ClassSetItem::Ascii(ascii(class)))
}

/// `\d`, `\s` and `\w` are of ASCII.
fn ascii(class: &ClassPerl) -> ClassAscii {
    ClassAscii {
        span: class.span,
        kind: match class.kind {
            ClassPerlKind::Digit => ClassAsciiKind::Digit,
            ClassPerlKind::Space => ClassAsciiKind::Space,
            ClassPerlKind::Word => ClassAsciiKind::Word,
        },
        negated: class.negated,
    }
}

/// What stands in brackets.
pub(super) fn set(set: &mut ClassSet) -> Result<(), Fault> {
    match set {
        ClassSet::Item(item) => self::item(item),
        ClassSet::BinaryOp(operation) => Err(Fault::new("a class has no operators")
            .place(operation.span)
            .help("write `\\` before a `&`, `-` or `~` that is meant itself")),
    }
}

fn item(item: &mut ClassSetItem) -> Result<(), Fault> {
    match item {
        ClassSetItem::Empty(_) => Ok(()),
        ClassSetItem::Literal(literal) => check(literal),
        ClassSetItem::Range(range) => check(&range.start).and_then(|()| check(&range.end)),
        ClassSetItem::Perl(class) => {
            *item = ClassSetItem::Ascii(ascii(class));
            Ok(())
        }
        ClassSetItem::Union(union) => union.items.iter_mut().try_for_each(self::item),
        ClassSetItem::Unicode(class) => Err(unicode_refused(class.span)),
        ClassSetItem::Ascii(class) => Err(nested(class.span)),
        ClassSetItem::Bracketed(class) => Err(nested(class.span)),
    }
}

fn check(literal: &Literal) -> Result<(), Fault> {
    // `[]a]`, which ECMA-262 reads as an empty class before `a]`.
    if literal.kind == LiteralKind::Verbatim && literal.c == ']' {
        return Err(Fault::new("a class is empty, or has a bare `]`")
            .place(literal.span)
            .help("write `\\]` for the character itself"));
    }
    check_literal(literal)
}

fn nested(span: Span) -> Fault {
    Fault::new("a class has no class within it")
        .place(span)
        .help("write its ranges, as in `[a-z0-9]`; the character itself is `\\[`")
}

pub(super) fn unicode_refused(span: Span) -> Fault {
    Fault::new("a pattern has no Unicode classes: their tables are large")
        .place(span)
        .help("name the characters, as in `[A-Za-zÀ-ÿ]`, or write `check = function`")
}
