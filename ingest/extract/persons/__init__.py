"""Who is named in an article, with which title, from which country."""
