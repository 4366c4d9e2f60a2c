//! [`Multipart`]: a form with files (RFC 7578).

use std::fmt::Write as _;

/// A form with files, as a browser sends it.
///
/// ```
/// use catzilla::test::Multipart;
///
/// let form = Multipart::new()
///     .text("name", "Tom")
///     .file("photo", "tom.png", "image/png", [0x89, b'P', b'N', b'G']);
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "a form is sent with a request"]
pub struct Multipart(Vec<Part>);

#[derive(Clone, Debug)]
struct Part {
    head: String,
    content: Vec<u8>,
}

impl Multipart {
    /// A form without fields.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a field that is a text.
    pub fn text(mut self, name: &str, value: impl Into<String>) -> Self {
        let head = format!(
            "Content-Disposition: form-data; name=\"{}\"\r\n",
            quoted(name)
        );
        let content = value.into().into_bytes();
        self.0.push(Part { head, content });
        self
    }

    /// With a field that is a file.
    pub fn file(
        mut self,
        name: &str,
        file_name: &str,
        content_type: &str,
        content: impl Into<Vec<u8>>,
    ) -> Self {
        let (name, file_name) = (quoted(name), quoted(file_name));
        let head = format!(
            "Content-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
             Content-Type: {content_type}\r\n",
        );
        let content = content.into();
        self.0.push(Part { head, content });
        self
    }

    /// The content type, and the bytes.
    pub(super) fn encoded(&self) -> (String, Vec<u8>) {
        let boundary = self.boundary();
        let mut bytes = Vec::new();
        for part in &self.0 {
            bytes.extend_from_slice(format!("--{boundary}\r\n{}\r\n", part.head).as_bytes());
            bytes.extend_from_slice(&part.content);
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        (format!("multipart/form-data; boundary={boundary}"), bytes)
    }

    /// What stands in no file.
    fn boundary(&self) -> String {
        let mut boundary = "catzilla-part".to_owned();
        let holds = |part: &Part, boundary: &str| {
            let mut windows = part.content.windows(boundary.len());
            windows.any(|window| window == boundary.as_bytes())
        };
        let mut number = 0;
        while self.0.iter().any(|part| holds(part, &boundary)) {
            number += 1;
            boundary.truncate("catzilla-part".len());
            let _ = write!(boundary, "-{number}");
        }
        boundary
    }
}

/// A name as browsers write it between quotes.
fn quoted(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_boundary_stands_in_no_part() {
        let form = Multipart::new().text("a\"b", "catzilla-part catzilla-part-1");
        let (kind, bytes) = form.encoded();
        assert_eq!(kind, "multipart/form-data; boundary=catzilla-part-2");
        let expected = "--catzilla-part-2\r\nContent-Disposition: form-data; name=\"a%22b\"\r\n\r\n\
                        catzilla-part catzilla-part-1\r\n--catzilla-part-2--\r\n";
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }
}
