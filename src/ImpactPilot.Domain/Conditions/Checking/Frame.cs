using System.Collections.Immutable;
using ImpactPilot.Domain.Conditions.Evaluation;
using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Checking;

/// <summary>An object that names in a condition refer to.</summary>
/// <param name="Kind">Which object.</param>
/// <param name="Slot">Where the evaluation keeps it.</param>
/// <param name="IsQueried">By a written query; else by a field of a many-object outside one.</param>
/// <param name="As">For an activity of any type: the type that is being compiled for.</param>
internal sealed record Binding(ObjectKind Kind, int Slot, bool IsQueried, ObjectKind? As = null);

/// <summary>What names mean at a place of the condition: the object of bare names and the objects in reach, nearest first.</summary>
internal sealed record Frame(ObjectKind Home, ImmutableList<Binding> Bindings)
{
    public static Frame Root { get; } = new(ObjectKind.Company, [new(ObjectKind.Company, Scope.CompanySlot, IsQueried: true)]);

    /// <summary>Past every slot in use, those of bindings that a query hides included: they lie before the query's own.</summary>
    public int NextSlot => Bindings.Max(binding => binding.Slot) + 1;

    /// <summary>The activity that is looked at, if any.</summary>
    public Binding? QueriedActivity => Bindings.Find(binding => binding.IsQueried && binding.Kind.IsActivity());

    /// <summary>Inside a query only queried objects stay in reach: fields outside it bind their own.</summary>
    public Frame Query(ObjectKind kind, int slot) =>
        new(kind, Bindings.RemoveAll(binding => !binding.IsQueried).Insert(0, new(kind, slot, IsQueried: true)));

    public Frame Imply(ObjectKind kind, int slot) =>
        this with { Bindings = Bindings.Insert(0, new(kind, slot, IsQueried: false)) };

    public Frame As(Binding activity, ObjectKind type) =>
        this with { Bindings = Bindings.Replace(activity, activity with { As = type }) };

    /// <summary>A participant belongs to the nearest activity: an activity query hides the participants of one around it.</summary>
    public Binding? Find(ObjectKind kind)
    {
        foreach (var binding in Bindings)
        {
            if (binding.Kind == kind)
                return binding;
            if (kind == ObjectKind.Participant && binding.IsQueried && binding.Kind.IsActivity())
                return null;
        }

        return null;
    }
}
