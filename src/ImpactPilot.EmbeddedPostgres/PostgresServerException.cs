namespace ImpactPilot.EmbeddedPostgres;

/// <summary>The private server cannot be had; the message says why and what to do, in words for a person.</summary>
public sealed class PostgresServerException(string message) : Exception(message);
