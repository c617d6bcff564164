using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Transitions;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;

namespace ImpactPilot.Features.Transitions;

/// <summary>A firing of a rule at an account: when, over which change, on which facts.</summary>
/// <param name="Change">Null where only time has passed.</param>
internal sealed record Occasion(DateTimeOffset At, RecordedChange? Change, AccountFacts Facts, Firing Firing);

/// <summary>What is remembered of a rule at an account between two looks.</summary>
internal readonly record struct RuleState(Truth Truth, HoldMemory Hold);

/// <summary>
/// Walks an account's past and present with one rule, and says what fires. It decides and does nothing: the live
/// evaluation, switching on and the back-test all walk here.
/// </summary>
internal sealed class RuleWalk(Rule rule, AccountPast past, PortalCalendar calendar, RuleState state)
{
    private DateTimeOffset? heldUntil;

    /// <summary>What to remember after the walk so far.</summary>
    public RuleState State { get; private set; } = state;

    /// <summary>The state as it is found at the baseline: what holds already never fires.</summary>
    public static RuleState AtBaseline(Rule rule, AccountFacts facts)
    {
        var truth = rule.Condition.Evaluate(facts);
        return new(truth, HoldMemory.AtBaseline(truth, facts.Now));
    }

    /// <summary>Looks at the wanted changes in their order.</summary>
    public IEnumerable<Occasion> Changes(Func<RecordedChange, bool> wanted) => Look(past.Walk(change => wanted(change) && rule.Concerns(change)));

    /// <summary>Looks at everything between two instants: the changes, and where the rule depends on it the passing of time.</summary>
    public IEnumerable<Occasion> Between(DateTimeOffset from, DateTimeOffset until)
    {
        var steps = rule.Condition.DependsOnTime
            ? past.Walk(rule.Concerns, from, until, facts => NextLook(facts))
            : past.Walk(change => change.OccurredAt > from && change.OccurredAt <= until && rule.Concerns(change));
        return Look(steps).Concat(HeldUpTo(until));
    }

    /// <summary>Looks at the account as it is now: time has passed, and records may have come, gone or moved without a change.</summary>
    public IEnumerable<Occasion> Now(DateTimeOffset now)
    {
        IEnumerable<Occasion> found = rule.Condition.DependsOnTime || rule.LooksAtRecords ? Look([new PastStep(null, past.At(now))]) : [];
        return found.Concat(HeldUpTo(now));
    }

    /// <summary>When the rule is to be looked at again although nothing changes; null for not before the next change.</summary>
    public DateTimeOffset? NextLook(DateTimeOffset now)
    {
        var next = rule.Condition.DependsOnTime ? rule.Condition.NextLook(past.At(now)) : null;
        var held = HeldNow(now) is { } full && full > now ? full : (DateTimeOffset?)null;
        return next is null || held < next ? held ?? next : next;
    }

    /// <summary>When the days that it must hold are full, as the walk has left it; null where nothing is waited for.</summary>
    public DateTimeOffset? HeldNow(DateTimeOffset now) => Held(State.Truth, now).FullAt;

    private DateTimeOffset NextLook(AccountFacts facts)
    {
        var midnight = calendar.StartOf(calendar.DateAt(facts.Now).AddDays(1));
        return rule.Condition.NextLook(facts) is { } next && next < midnight ? next : midnight;
    }

    private IEnumerable<Occasion> Look(IEnumerable<PastStep> steps)
    {
        foreach (var step in steps)
        {
            foreach (var held in HeldUpTo(step.At))
                yield return held;
            var firing = Edge.Look(rule.Condition, State.Truth, step.Facts, rule.Baseline, step.Before);
            if (rule.HeldForDays == 0)
            {
                State = State with { Truth = firing.Truth };
                if (firing.Fires)
                    yield return new Occasion(step.At, step.Change, step.Facts, firing);
                continue;
            }

            var look = Held(firing.Truth, step.At);
            (State, heldUntil) = (new(firing.Truth, look.Memory), look.FullAt);
            if (look.Fires)
                yield return new Occasion(look.FullAt!.Value, null, step.Facts, Confirmed(step.Facts));
        }
    }

    // A state that waits for some days fires when they are full, between two changes as well.
    private IEnumerable<Occasion> HeldUpTo(DateTimeOffset until)
    {
        if (rule.HeldForDays == 0 || State.Truth is not Truth.True)
            yield break;
        heldUntil ??= Held(Truth.True, until).FullAt;
        if (heldUntil is not { } full || full > until)
            yield break;
        var look = Held(Truth.True, full);
        State = State with { Hold = look.Memory };
        if (look.Fires)
            yield return new Occasion(full, null, past.At(full), Confirmed(past.At(full)));
    }

    private HoldLook Held(Truth truth, DateTimeOffset now) =>
        rule.HeldForDays == 0 ? default : Hold.Look(truth, now, State.Hold, rule.HeldForDays, calendar);

    private Firing Confirmed(AccountFacts facts)
    {
        var explanation = rule.Condition.Explain(facts);
        return new Firing(true, Truth.True, explanation.ToString()) { Witnesses = explanation.Witnesses };
    }
}
