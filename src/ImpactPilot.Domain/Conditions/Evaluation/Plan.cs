using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>A predicate together with what it was compiled from: evaluation walks the predicates, explanation the plans.</summary>
internal abstract record Plan(SyntaxNode Source, Predicate Predicate);

/// <summary>An <c>and</c>, <c>or</c> or <c>not</c>.</summary>
internal sealed record GroupPlan(SyntaxNode Source, Predicate Predicate, IReadOnlyList<Plan> Terms) : Plan(Source, Predicate);

/// <summary>A comparison or change operator, with the object of its bare names and what it reads.</summary>
internal sealed record LeafPlan(SyntaxNode Source, Predicate Predicate, ObjectKind Home, IReadOnlyList<FieldUse> Fields, IReadOnlyList<Measure> Measures)
    : Plan(Source, Predicate);

/// <summary>A query, written as such or meant by a field of a many-object.</summary>
internal sealed record SearchPlan(SyntaxNode Source, Predicate Predicate, Quantifier Quantifier, ObjectSource Objects, Plan? Body) : Plan(Source, Predicate);

/// <summary>A field that a leaf reads, as it is or as it was before its latest change.</summary>
internal sealed record FieldUse(FieldAccess Field, bool Previous);

/// <summary>A number that a leaf works out from facts that no single field holds: a count, a sum, days of silence.</summary>
internal sealed record Measure(SyntaxNode Source, Term<decimal> Term);
