"""Pages: what a browser sees of the register. Views parse, call one selector or service, and render."""
