using System.Collections.Immutable;

namespace ImpactPilot.Domain.Common;

/// <summary>What family an expected failure belongs to; the API maps each to one HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The input cannot be taken as it is (400).</summary>
    Invalid,

    /// <summary>The person may not do this (403).</summary>
    Forbidden,

    /// <summary>There is no such thing in this portal (404).</summary>
    NotFound,

    /// <summary>The state of things does not allow it now (409).</summary>
    Conflict,

    /// <summary>Somebody changed the thing meanwhile (412).</summary>
    Stale,
}

/// <summary>An expected failure: an answer, not an exception.</summary>
/// <param name="Kind">The family.</param>
/// <param name="Code">A stable code that clients may rely on, such as <c>suggestions.already_settled</c>.</param>
/// <param name="Message">What is wrong and what to do, in plain words.</param>
public sealed record Error(ErrorKind Kind, string Code, string Message)
{
    /// <summary>More for clients, by name: where exactly it is, what was probably meant. Empty where the message says all.</summary>
    public IReadOnlyDictionary<string, object?> Details { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>The input cannot be taken as it is.</summary>
    public static Error Invalid(string code, string message) => new(ErrorKind.Invalid, code, message);

    /// <summary>The person may not do this.</summary>
    public static Error Forbidden(string code, string message) => new(ErrorKind.Forbidden, code, message);

    /// <summary>There is no such thing in this portal.</summary>
    public static Error NotFound(string code, string message) => new(ErrorKind.NotFound, code, message);

    /// <summary>The state of things does not allow it now.</summary>
    public static Error Conflict(string code, string message) => new(ErrorKind.Conflict, code, message);

    /// <summary>Somebody changed the thing meanwhile.</summary>
    public static Error Stale(string code, string message) => new(ErrorKind.Stale, code, message);
}
