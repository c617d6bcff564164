using System.Globalization;
using ImpactPilot.Domain.Cycles;

namespace ImpactPilot.Domain.Setup;

/// <summary>What leads from a new portal to its first win, in the order that helps.</summary>
public enum SetupStep
{
    /// <summary>HubSpot is connected and its companies are imported.</summary>
    Connect,

    /// <summary>The names in rules stand for properties of the portal.</summary>
    MapNames,

    /// <summary>There are drivers.</summary>
    PickDrivers,

    /// <summary>A driver's rule watches HubSpot.</summary>
    SwitchOn,

    /// <summary>A cycle is active.</summary>
    StartCycle,

    /// <summary>Somebody else is invited or there already.</summary>
    Invite,

    /// <summary>Something was won.</summary>
    FirstWin,
}

/// <summary>Where a step stands.</summary>
public enum SetupStepState
{
    /// <summary>True now, whoever brought it about.</summary>
    Done,

    /// <summary>An admin went on without it; it is done all the same once it comes true.</summary>
    Skipped,

    /// <summary>The one to take now.</summary>
    Next,

    /// <summary>Can be taken now, though another comes before it.</summary>
    Open,

    /// <summary>Can't be taken yet.</summary>
    Waiting,
}

/// <summary>A step of the checklist.</summary>
/// <param name="Step">Which.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Note">What there is to it now: what is done, what is left, or what it waits for.</param>
public sealed record SetupStepStatus(SetupStep Step, SetupStepState State, string Note);

/// <summary>What is done on the way to the first win, what is next, and why not yet.</summary>
public sealed record SetupChecklist(IReadOnlyList<SetupStepStatus> Steps)
{
    /// <summary>The steps that a portal can do without.</summary>
    public static readonly IReadOnlySet<SetupStep> MaySkip = new HashSet<SetupStep> { SetupStep.MapNames, SetupStep.SwitchOn, SetupStep.Invite };

    /// <summary>How many steps are done or set aside.</summary>
    public int Settled => Steps.Count(step => step.State is SetupStepState.Done or SetupStepState.Skipped);

    /// <summary>Nothing is left to do.</summary>
    public bool IsFinished => Settled == Steps.Count;

    /// <summary>The checklist of a portal.</summary>
    /// <param name="facts">What it has.</param>
    /// <param name="skipped">What its admins set aside.</param>
    public static SetupChecklist Of(SetupFacts facts, IReadOnlySet<SetupStep> skipped)
    {
        var steps = Enum.GetValues<SetupStep>().Select(step => SetAside(Judge(step, facts), skipped)).ToArray();
        var next = Array.FindIndex(steps, step => step.State is SetupStepState.Open);
        if (next >= 0)
            steps[next] = steps[next] with { State = SetupStepState.Next };
        return new(steps);
    }

    private static SetupStepStatus SetAside(SetupStepStatus status, IReadOnlySet<SetupStep> skipped) =>
        status.State is not SetupStepState.Done && MaySkip.Contains(status.Step) && skipped.Contains(status.Step)
            ? status with { State = SetupStepState.Skipped }
            : status;

    private static SetupStepStatus Judge(SetupStep step, SetupFacts facts) => step switch
    {
        SetupStep.Connect => Connect(facts),
        SetupStep.MapNames => MapNames(facts),
        SetupStep.PickDrivers => facts.Drivers > 0 ? Done(step, Count(facts.Drivers, "driver")) : Open(step, "Pick from the library of 36, or import your own sheet."),
        SetupStep.SwitchOn => SwitchOn(facts),
        SetupStep.StartCycle => StartCycle(facts.Cycle),
        SetupStep.Invite => Invite(facts),
        SetupStep.FirstWin => FirstWin(facts),
    };

    private static SetupStepStatus Connect(SetupFacts facts)
    {
        if (!facts.Connected)
            return Open(SetupStep.Connect, facts.AccountsImported ? "HubSpot no longer lets us in. Connect it again; nothing is lost." : "HubSpot is not connected.");
        if (!facts.AccountsImported)
            return Waiting(SetupStep.Connect, ImportWords(facts.Import));
        return Done(SetupStep.Connect, facts.Import is { } more ? $"HubSpot is connected. {ImportWords(more)}" : "HubSpot is connected and imported.");
    }

    private static SetupStepStatus MapNames(SetupFacts facts)
    {
        if (!facts.PropertiesKnown)
            return Waiting(SetupStep.MapNames, "HubSpot has not told yet which properties there are.");
        return facts.NamesWaiting == 0
            ? Done(SetupStep.MapNames, "Every name in rules stands for a property.")
            : Open(SetupStep.MapNames, $"{Count(facts.NamesWaiting, "name")} in rules {(facts.NamesWaiting == 1 ? "stands" : "stand")} for no property yet.");
    }

    private static SetupStepStatus SwitchOn(SetupFacts facts)
    {
        if (facts.RulesOn > 0)
            return Done(SetupStep.SwitchOn, $"{Count(facts.RulesOn, "rule")} {(facts.RulesOn == 1 ? "watches" : "watch")} HubSpot.");
        if (facts.Drivers == 0)
            return Waiting(SetupStep.SwitchOn, "Pick drivers first: each brings its rule.");
        return facts.AccountsImported
            ? Open(SetupStep.SwitchOn, "See what a driver's rule would find, then let it suggest.")
            : Waiting(SetupStep.SwitchOn, $"A preview needs your accounts. {ImportWords(facts.Import)}");
    }

    private static SetupStepStatus StartCycle(CycleStatus? furthest) => furthest switch
    {
        CycleStatus.Draft => Open(SetupStep.StartCycle, "A cycle is planned. Start it, and wins count in it."),
        null => Open(SetupStep.StartCycle, "Plan a cycle, usually a quarter, and start it."),
        _ => Done(SetupStep.StartCycle, furthest is CycleStatus.Active ? "A cycle is active." : "A cycle has been."),
    };

    private static SetupStepStatus Invite(SetupFacts facts)
    {
        if (facts.People > 1)
            return Done(SetupStep.Invite, $"{Count(facts.People, "person", "people")} signed in or are invited.");
        return facts.Connected
            ? Open(SetupStep.Invite, "So far you are alone. HubSpot's owners are one click away.")
            : Waiting(SetupStep.Invite, "People come from HubSpot's owners: connect it first.");
    }

    private static SetupStepStatus FirstWin(SetupFacts facts)
    {
        if (facts.HasWon)
            return Done(SetupStep.FirstWin, "The first points are earned.");
        if (facts.Drivers == 0)
            return Waiting(SetupStep.FirstWin, "Pick drivers first.");
        if (!facts.AccountsImported)
            return Waiting(SetupStep.FirstWin, $"Wins are made at accounts. {ImportWords(facts.Import)}");
        if (facts.Cycle is null or CycleStatus.Draft)
            return Waiting(SetupStep.FirstWin, "Start a cycle first: points count within one.");
        return Open(SetupStep.FirstWin, facts.Pending > 0
            ? $"{Count(facts.Pending, "suggestion")} {(facts.Pending == 1 ? "waits" : "wait")} for a decision."
            : "Confirm what is detected, or win a driver by hand at an account.");
    }

    private static string ImportWords(ImportProgress? import) => import switch
    {
        null => "The import begins in a moment.",
        { Trouble: { } trouble } => $"The import of {import.Objects} waits: {trouble}",
        { Percent: { } percent } => string.Create(CultureInfo.InvariantCulture, $"The import of {import.Objects} is {percent} % done: {import.Imported:N0} of {import.Total:N0}."),
        _ => $"The import of {import.Objects} begins.",
    };

    private static string Count(int count, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    private static SetupStepStatus Done(SetupStep step, string note) => new(step, SetupStepState.Done, note);

    private static SetupStepStatus Open(SetupStep step, string note) => new(step, SetupStepState.Open, note);

    private static SetupStepStatus Waiting(SetupStep step, string note) => new(step, SetupStepState.Waiting, note);
}
