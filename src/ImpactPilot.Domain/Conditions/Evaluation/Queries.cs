using ImpactPilot.Domain.Conditions.Syntax;

namespace ImpactPilot.Domain.Conditions.Evaluation;

/// <summary>The objects that a query walks through, binding each to a slot in turn.</summary>
/// <param name="kind">Which objects.</param>
/// <param name="slot">Where nodes inside the query find the current one.</param>
/// <param name="activitySlot">For participants: the slot of their activity.</param>
/// <param name="within">For activities: how far back from now.</param>
/// <param name="changedOnly">Only the object of the change under evaluation, where that is of this kind.</param>
internal sealed class ObjectSource(ObjectKind kind, int slot, int activitySlot, Duration? within, bool changedOnly)
{
    private static readonly Dictionary<string, string?> NoProperties = [];

    public ObjectKind Kind => kind;

    public int Slot => slot;

    /// <summary>False when the window reaches out of the calendar, which leaves every answer open.</summary>
    public bool TryWindow(in Scope scope, out Window window)
    {
        window = default;
        if (within is not { } length)
            return true;
        if (!Moment.Instant(scope.Facts.Now).TryAdd(length.Negated, scope.Facts.TimeZone, out var from))
            return false;
        window = new(from.Ticks, scope.Facts.Now.UtcTicks);
        return true;
    }

    public IReadOnlyList<FactObject> All(in Scope scope)
    {
        IReadOnlyList<FactObject> all = kind switch
        {
            ObjectKind.Company => [scope.Facts.Company],
            ObjectKind.Contact => scope.Facts.Contacts,
            ObjectKind.Deal => scope.Facts.Deals,
            ObjectKind.Participant => ((ActivityFacts)scope.Object(activitySlot)).Participants,
            _ => scope.Facts.Activities,
        };
        return changedOnly && scope.ChangeConcerns(kind) ? [Changed(all, scope)] : all;
    }

    /// <summary>The activities that the query is about, whatever their age.</summary>
    public IEnumerable<FactObject> OfKind(in Scope scope)
    {
        var wanted = kind;
        return wanted == ObjectKind.Activity ? scope.Facts.Activities : scope.Facts.Activities.Where(activity => activity.Type == (ActivityType)wanted);
    }

    /// <summary>Of the right kind and in the window. For a hit the object is bound.</summary>
    public bool Picks(FactObject candidate, Window window, in Scope scope)
    {
        if (candidate is ActivityFacts activity
            && (kind != ObjectKind.Activity && activity.Type != (ActivityType)kind || within is not null && !window.Holds(activity.Timestamp)))
        {
            return false;
        }

        scope.Bind(slot, candidate);
        return true;
    }

    /// <summary>The changed object may be gone from the account; its change still speaks for it.</summary>
    private FactObject Changed(IReadOnlyList<FactObject> candidates, in Scope scope)
    {
        foreach (var candidate in candidates)
        {
            if (scope.IsChanged(candidate, kind))
                return candidate;
        }

        var id = scope.Facts.Change!.Id;
        return kind.IsActivity()
            ? new ActivityFacts(TypeOfChange(scope), timestamp: null, id, NoProperties)
            : new FactObject(id, NoProperties);
    }

    private static ActivityType TypeOfChange(in Scope scope) =>
        scope.Facts.ChangedKind is { } changed and < ObjectKind.Activity ? (ActivityType)changed : default;
}

/// <summary>A stretch of time, open at its start and closed at its end, in UTC ticks.</summary>
internal readonly record struct Window(long After, long Until)
{
    public bool Holds(DateTimeOffset? timestamp) => timestamp is { } at && at.UtcTicks > After && at.UtcTicks <= Until;
}

/// <summary><c>any</c>, <c>no</c> and <c>every</c> over a source, by Kleene: one undecided object can leave them unknown.</summary>
internal sealed class Search(Quantifier quantifier, ObjectSource source, Predicate? where) : Predicate
{
    public ObjectSource Source => source;

    public override Truth Evaluate(in Scope scope)
    {
        if (!source.TryWindow(scope, out var window))
            return Truth.Unknown;

        var decisive = quantifier == Quantifier.Every ? Truth.False : Truth.True;
        var result = Kleene.Not(decisive);
        var candidates = source.All(scope);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!source.Picks(candidates[i], window, scope))
                continue;
            var value = where?.Evaluate(scope) ?? Truth.True;
            if (value == decisive)
                return Answer(decisive);
            if (value == Truth.Unknown)
                result = Truth.Unknown;
        }

        return Answer(result);
    }

    private Truth Answer(Truth value) => quantifier == Quantifier.No ? Kleene.Not(value) : value;
}

/// <summary>A number worked out from objects; which ones is for the explanation only, an evaluation does not collect them.</summary>
internal abstract class Tally(ObjectSource source, Predicate? where) : Term<decimal>
{
    public sealed override bool TryRead(in Scope scope, out decimal value) => TryRead(scope, out value, taken: null, leftOut: null);

    public bool TryRead(in Scope scope, out decimal value, List<FactObject>? taken, List<FactObject>? leftOut)
    {
        value = 0;
        if (!source.TryWindow(scope, out var window))
            return false;

        var candidates = source.All(scope);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!source.Picks(candidates[i], window, scope) || where is not null && where.Evaluate(scope) != Truth.True)
                continue;
            if (!TryAmount(scope, out var amount))
            {
                leftOut?.Add(candidates[i]);
                continue;
            }

            taken?.Add(candidates[i]);
            if (!TryAdd(ref value, amount))
                return false;
        }

        return true;
    }

    /// <summary>What the object in the slot adds; false where that is unknown.</summary>
    protected abstract bool TryAmount(in Scope scope, out decimal amount);

    private static bool TryAdd(ref decimal sum, decimal addend)
    {
        try
        {
            sum += addend;
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}

internal sealed class Count(ObjectSource source, Predicate? where) : Tally(source, where)
{
    protected override bool TryAmount(in Scope scope, out decimal amount)
    {
        amount = 1;
        return true;
    }
}

/// <summary>Adds what is known; an amount that is unknown is left out.</summary>
internal sealed class Sum(ObjectSource source, Term<decimal> amount, Predicate? where) : Tally(source, where)
{
    protected override bool TryAmount(in Scope scope, out decimal value) => amount.TryRead(scope, out value);
}
