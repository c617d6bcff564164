using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Wording;

/// <summary>What a comparison or change operator came to at one account.</summary>
/// <param name="Leaf">As written.</param>
/// <param name="Home">The object of its bare names.</param>
/// <param name="Value">True, false or unknown.</param>
/// <param name="Reads">The values of properties that it read.</param>
/// <param name="Measures">The numbers that it worked out from several records.</param>
internal sealed record Finding(SyntaxNode Leaf, ObjectKind Home, Truth Value, IReadOnlyList<ValueRead> Reads, IReadOnlyList<Measured> Measures);

/// <summary>A count, a sum or days of silence; null where it is unknown.</summary>
/// <param name="Source">As written.</param>
/// <param name="Value">What it came to.</param>
/// <param name="LeftOut">How many records had no amount to add.</param>
internal sealed record Measured(SyntaxNode Source, decimal? Value, int LeftOut);

/// <summary>What a query came to at one account.</summary>
/// <param name="Query">As written; null for a field of a many-object that stands outside a query.</param>
/// <param name="Kind">Which objects.</param>
/// <param name="Value">True, false or unknown.</param>
/// <param name="Looked">How many objects it went through.</param>
/// <param name="Shown">The object that explains the value, in words.</param>
/// <param name="Decides">True where that object alone makes the value what it is.</param>
/// <param name="Body">Why the filter is what it is for that object; null without a filter.</param>
internal sealed record SearchFinding(QueryNode? Query, ObjectKind Kind, Truth Value, int Looked, string? Shown, bool Decides, string? Body);
