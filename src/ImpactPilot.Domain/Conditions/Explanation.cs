using System.Globalization;
using System.Text;
using ImpactPilot.Domain.Conditions.Syntax;
using ImpactPilot.Domain.Conditions.Wording;

namespace ImpactPilot.Domain.Conditions;

/// <summary>A value that a part of a condition read.</summary>
/// <param name="Field">Which property.</param>
/// <param name="Label">Its label in the portal.</param>
/// <param name="Before">For the change under evaluation: the value before; else null.</param>
/// <param name="Value">The value; null means unknown.</param>
/// <param name="Problem">Why a stored value is unknown all the same, or null.</param>
public sealed record ValueRead(FieldReference Field, string Label, string? Before, string? Value, string? Problem)
{
    /// <summary>True when the value is the new one of the change under evaluation.</summary>
    public bool IsChange { get; init; }

    internal bool IsPrevious { get; init; }

    /// <summary>The value in a sentence: <c>1,200</c>, <c>Yes</c>, <c>1 May 2026</c>.</summary>
    internal string? Words { get; init; }

    internal string? WordsBefore { get; init; }

    /// <inheritdoc />
    public override string ToString()
    {
        var value = Value is null ? "no value" : $"'{Value}'";
        var shown = IsChange ? $"{(Before is null ? "no value" : $"'{Before}'")} → {value}" : value;
        return Problem is null ? $"{Label}: {shown}" : $"{Label}: {shown} ({Problem})";
    }
}

/// <summary>A record that a value rests on.</summary>
/// <param name="Object">What it is: <c>meeting</c>, <c>deal</c>, <c>contact</c>, <c>participant</c>, …; an activity is called by its own type.</param>
/// <param name="Id">HubSpot's record id; of a participant the contact's, where that is known.</param>
/// <param name="Timestamp">When an activity took place; null for everything else.</param>
public sealed record Witness(string Object, string? Id, DateTimeOffset? Timestamp)
{
    internal static Witness Of(FactObject record, ObjectKind kind) => record switch
    {
        ActivityFacts activity => new(((ObjectKind)activity.Type).Name(), activity.Id, activity.Timestamp),
        _ => new(kind.Name(), kind == ObjectKind.Participant && record.Read("contactId") is { Length: > 0 } contactId ? contactId : record.Id, null),
    };
}

/// <summary>Why a condition, or a part of it, is true, false or unknown.</summary>
/// <param name="Text">The part, in the language.</param>
/// <param name="Value">What it came to.</param>
/// <param name="Reads">The values that it read itself.</param>
/// <param name="Notes">What else an admin should know: how many objects were looked at, what was left out.</param>
/// <param name="Children">Its parts; of a query, the object that decided it.</param>
public sealed record Explanation(
    string Text,
    Truth Value,
    IReadOnlyList<ValueRead> Reads,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Explanation> Children)
{
    /// <summary>The smallest part that alone made the whole what it is: the first false one of an <c>and</c>, the first true one of an <c>or</c>.</summary>
    public Explanation Deciding
    {
        get
        {
            var decided = Children.Where(child => child.Value == DecidingValue).ToArray();
            var alone = decided.Length == 1 && Looked <= 1;
            return alone || decided.Length > 0 && !NeedsAll ? decided[0].Deciding : this;
        }
    }

    /// <summary>
    /// The records that make it true, outermost first and in the order of the text: all terms of an <c>and</c>, the first true one of an <c>or</c>,
    /// what a query found, what was counted or added. Empty for what is not true, and for what holds because nothing was found.
    /// </summary>
    public IReadOnlyList<Witness> Witnesses => Value == Truth.True ? [.. RestsOn().Distinct()] : [];

    internal ExplanationKind Kind { get; init; }

    /// <summary>Why it has its value, as a part of a sentence.</summary>
    internal string Words { get; init; } = "";

    /// <summary>The object that decided a query; what a count or sum took.</summary>
    internal IReadOnlyList<Witness> Found { get; init; } = [];

    /// <summary>How many objects a query went through.</summary>
    internal int Looked { get; init; }

    /// <summary>One sentence for people: which values made the condition what it is.</summary>
    public override string ToString() => Value switch
    {
        Truth.True => PlainWords.Capitalised(Words),
        Truth.False => $"Does not hold because {Words}",
        Truth.Unknown => $"Cannot be decided because {Words}",
    };

    /// <summary>Every part on a line of its own, indented.</summary>
    public string ToTree()
    {
        var tree = new StringBuilder();
        Write(tree, 0);
        return tree.ToString();
    }

    private Truth DecidingValue => Kind is ExplanationKind.Not or ExplanationKind.No ? Kleene.Not(Value) : Value;

    /// <summary>A true <c>and</c> and a false <c>or</c> owe their value to all of their parts, a query that found nothing to all of its objects.</summary>
    private bool NeedsAll => Kind switch
    {
        ExplanationKind.And or ExplanationKind.Every => Value == Truth.True,
        ExplanationKind.Or or ExplanationKind.Any => Value == Truth.False,
        ExplanationKind.No => Value == Truth.True,
        _ => false,
    };

    private bool IsQuery => Kind is ExplanationKind.Any or ExplanationKind.No or ExplanationKind.Every;

    /// <summary>The parts that make it what it is: all of a true <c>and</c>, the first that decides otherwise.</summary>
    internal IEnumerable<Explanation> Decisive
    {
        get
        {
            var decisive = Children.Where(child => child.Value == DecidingValue);
            return NeedsAll ? decisive : decisive.Take(1);
        }
    }

    private IEnumerable<Witness> RestsOn() =>
        IsQuery && Found.Count == 0 ? [] : Found.Concat(Decisive.SelectMany(child => child.RestsOn()));

    private void Write(StringBuilder tree, int depth)
    {
        var details = string.Join("; ", Reads.Select(read => read.ToString()).Concat(Notes));
        tree.Append(' ', depth * 2)
            .Append(CultureInfo.InvariantCulture, $"{Value.ToString().ToLowerInvariant()}  {Text}")
            .Append(details.Length == 0 ? "" : $"  ({details})")
            .Append('\n');
        foreach (var child in Children)
            child.Write(tree, depth + 1);
    }
}

internal enum ExplanationKind
{
    Leaf,
    And,
    Or,
    Not,
    Any,
    No,
    Every,
}
