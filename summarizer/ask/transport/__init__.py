"""Send requests to an endpoint: the client, the retries, and what its errors mean."""
