namespace ImpactPilot.EmbeddedPostgres;

/// <summary>How and where a private PostgreSQL server runs.</summary>
public sealed record PostgresServerOptions
{
    /// <summary>The folder that holds everything of this server: data, password, port. Created when missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The TCP port on the loopback address; <c>null</c> takes a free one and remembers it.</summary>
    public int? Port { get; init; }

    /// <summary>False gives up crash safety for speed. Only for data that a test makes and throws away.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The folder of PostgreSQL's programs; <c>null</c> looks at <c>IMPACTPILOT_PG_BIN</c> and then at the usual places.</summary>
    public string? BinFolder { get; init; }

    /// <summary>Receives one line for each thing a person may want to know.</summary>
    public Action<string>? Output { get; init; }
}
