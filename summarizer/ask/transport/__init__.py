"""How a request reaches an endpoint: the client, what is sent again, and what errors mean."""
