using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ImpactPilot.Features.ApiTokens;

/// <summary>What a token may do. An endpoint that names no scope is for signed-in people only.</summary>
public static class TokenScopes
{
    /// <summary>Reads accounts, suggestions, points, cycles and the catalogue.</summary>
    public const string Read = "read";

    /// <summary>Wins, changes statuses, decides suggestions, corrects points, and takes any of it back.</summary>
    public const string WriteImpact = "write:impact";

    /// <summary>Changes drivers, areas, rules and what names in rules stand for.</summary>
    public const string WriteCatalogue = "write:catalogue";

    /// <summary>Runs cycles, people, settings, webhooks and the connection, and reads the audit log.</summary>
    public const string Admin = "admin";

    public static IReadOnlyList<string> All { get; } = [Read, WriteImpact, WriteCatalogue, Admin];

    /// <summary>Lets tokens in: who reads needs one scope, who writes the other; without one for writing only people write.</summary>
    internal static TBuilder ForTokens<TBuilder>(this TBuilder endpoints, string? write, string read = Read)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint => endpoint.Metadata.Add(new ScopeOfEndpoint(read, write)));
        return endpoints;
    }
}

/// <summary>The scopes that an endpoint asks of a token.</summary>
internal sealed record ScopeOfEndpoint(string Read, string? Write)
{
    /// <summary>Null where no token may.</summary>
    public string? For(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Read : Write;
}
