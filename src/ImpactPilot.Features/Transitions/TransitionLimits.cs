using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Detection.Feedback;
using ImpactPilot.Features.Detection.Feedback;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.Shared.Persistence;

namespace ImpactPilot.Features.Transitions;

/// <summary>What a transition must be before it may watch.</summary>
public sealed class TransitionLimits(ImpactPilotDb db, PreviewStamp stamp)
{
    internal static readonly Error NotContextual = Error.Invalid(
        "transitions.prompt.not_contextual", "Only a contextual transition reads what people wrote. Leave the prompt away and write a condition.");

    private static readonly Error NothingToWatch = Error.Invalid(
        "transitions.condition.missing", "Write a condition, or a prompt, before you switch the transition on.");

    private static readonly Error HeldForChange = Error.Invalid(
        "transitions.held_for_change", "A change happens at once and cannot hold for days. Set the days to 0, or write a condition over a state.");

    private static readonly Error Unseen = Error.Invalid(
        "transitions.preview_needed", "Look at a preview of this very condition before it may book by itself, and send what the preview answered as seen.");

    /// <param name="now">As it is.</param>
    /// <param name="wanted">What it shall watch.</param>
    /// <param name="mode">What shall happen when it fires.</param>
    /// <param name="seen">The stamp of a preview.</param>
    /// <param name="ct">Ends the look.</param>
    internal async Task<Error?> RefuseAsync(Transition now, TransitionDefinition wanted, TransitionMode mode, string? seen, CancellationToken ct)
    {
        var isContextual = wanted.Type is TransitionType.Contextual;
        if (wanted.Prompt is not null && wanted.Prompt != now.Prompt && !isContextual)
            return NotContextual;
        if (wanted.Condition is null)
            return mode is TransitionMode.Off ? null : !isContextual || wanted.Prompt is null ? NothingToWatch : mode is TransitionMode.Automatic ? await UnearnedAsync(now, wanted.Prompt, ct) : null;
        var read = CheckCondition.Read(wanted.Condition, await FactSchema.ReadAsync(db, ct));
        if (!read.Succeeded)
            return read.Error;
        if (read.Value.Kind is ConditionKind.Change && wanted.HeldForDays > 0)
            return HeldForChange;
        var wasAutomatic = now.Mode is TransitionMode.Automatic && now.Condition == wanted.Condition;
        return mode is TransitionMode.Automatic && !wasAutomatic && !stamp.IsOn(seen, read.Value) ? Unseen : null;
    }

    // What another prompt found says nothing about this one.
    private async Task<Error?> UnearnedAsync(Transition now, string prompt, CancellationToken ct)
    {
        var trust = EarnedTrust.Of((await DecidedFindings.ReadAsync(db, now.Id, ct)).OfPrompt(prompt));
        if (trust.Lacking is not { } lacking)
            return null;
        return Error.Invalid("transitions.automatic_unearned", $"What is found in texts wins by itself once people decided on {EarnedTrust.FewestDecisions} findings and confirmed {EarnedTrust.LeastPercent} % of them as they were found. So far: {lacking} Let it suggest until then.") with
        {
            Details = new Dictionary<string, object?> { ["decided"] = trust.Decided, ["confirmed"] = trust.AsFound, ["lackingDecisions"] = Math.Max(0, EarnedTrust.FewestDecisions - trust.Decided) },
        };
    }
}
