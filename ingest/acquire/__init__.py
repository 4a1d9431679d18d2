"""Articles in: feeds, sitemaps, addresses, files and archives become article rows, which are the queue."""
