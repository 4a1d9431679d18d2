"""What the API serves: one module a kind of row, with its shape, filters, columns and how rows are built."""
