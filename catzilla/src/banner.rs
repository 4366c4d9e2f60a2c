//! What is printed when an application starts: facts only.

use std::{
    fmt::{self, Display},
    net::SocketAddr,
};

use crate::{
    memory,
    route_table::{RouteTable, short},
};

/// Everything the banner says.
pub(crate) struct Banner {
    pub(crate) address: SocketAddr,
    pub(crate) workers: usize,
    pub(crate) table: RouteTable,
}

impl Display for Banner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Catzilla {}", env!("CARGO_PKG_VERSION"))?;
        writeln!(f, "  address    http://{}", self.address)?;
        writeln!(f, "  workers    {}", self.workers)?;
        writeln!(
            f,
            "  allocator  {}",
            memory::allocator().unwrap_or("not set by catzilla")
        )?;
        let middleware: Vec<_> = self
            .table
            .application
            .iter()
            .map(|name| short(name))
            .collect();
        if !middleware.is_empty() {
            writeln!(f, "  middleware {}", middleware.join(", "))?;
        }
        writeln!(f, "  routes     {}", self.table.routes().len())?;
        self.table.draw(f, "    ", middleware.len())
    }
}
