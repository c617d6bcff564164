using ImpactPilot.Domain.Conditions.Checking;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions;

/// <summary>What a name stands for in a portal.</summary>
/// <param name="Field">The property at the end of its aliases; null where it has no meaning.</param>
/// <param name="Definition">How that property is read; null where nothing is known about it.</param>
/// <param name="Problem">Why it has no meaning; null where it has one.</param>
/// <param name="Suggestions">What was probably meant where it has no meaning, best first; may be empty.</param>
public sealed record NameMeaning(FieldReference? Field, PropertyDefinition? Definition, string? Problem, IReadOnlyList<string> Suggestions)
{
    /// <summary>True when conditions can read it.</summary>
    public bool Reads => Problem is null;

    /// <summary>What a name in full stands for, such as <c>product.sso_enabled</c> or <c>deal.amount</c>.</summary>
    public static NameMeaning Of(string name, ConditionSchema schema)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var field = dot < 0
            ? new FieldNode(0, null, name, FieldForm.Word)
            : new FieldNode(0, name[..dot], name[(dot + 1)..], FieldForm.Word);
        var resolution = new NameResolver(schema).Resolve(field, ObjectKind.Company);
        if (resolution.Problem is not null)
            return new(null, null, resolution.Problem, resolution.Suggestions());
        var found = resolution.Names.FirstOrDefault(candidate => candidate.Definition is not null) ?? resolution.Names[0];
        return new(new FieldReference(found.Object.Name(), found.Property), found.Definition, null, []);
    }
}
