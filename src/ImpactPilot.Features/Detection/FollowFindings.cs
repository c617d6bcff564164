using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Detection;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.Facts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Transitions;

namespace ImpactPilot.Features.Detection;

/// <summary>Makes of what was found in an activity what a person decides on: proofs with their words.</summary>
public sealed class FollowFindings(FollowProof follow)
{
    /// <param name="beforeSilence">What those who came back after a long silence took part in before it.</param>
    internal async Task FollowAsync(
        Account account, MirroredRecord record, ActivityFacts activity, IEnumerable<Finding> findings, IReadOnlyList<Prompted> prompts, PortalCalendar calendar, CancellationToken ct,
        ActivityFacts? beforeSilence = null)
    {
        foreach (var finding in findings)
            if (prompts.FirstOrDefault(prompt => prompt.Prompt.Key == finding.DriverKey)?.Transition is { } transition)
                await follow.FollowAsync(transition, account, Proof(record, activity, finding, transition, beforeSilence), calendar, ct);
    }

    private static Proof Proof(MirroredRecord record, ActivityFacts activity, Finding finding, Transition transition, ActivityFacts? beforeSilence)
    {
        var at = record.OccurredAt!.Value;
        var quote = finding.Quote;
        var evidence = new Evidence(record.ObjectType, quote?.Property ?? "", "", null, quote?.Text, at, null, null)
        {
            // Where silence is the proof, what was there before it belongs to it.
            Records = [EvidenceOf.Record(record.ObjectType, activity), .. quote is null && beforeSilence is { } before ? [EvidenceOf.Record(before.Type.ToString().ToLowerInvariant(), before)] : Array.Empty<EvidenceRecord>()],
            Quote = quote is null ? null : new EvidenceQuote(quote.Property, quote.Start, quote.Text, Said(finding.Speaker), finding.RuleVersion) { Instead = finding.Instead },
        };
        return new Proof(KeyOf(record), at, evidence, finding.Reason, transition.Prompt) { Confidence = finding.Confidence, IsFurther = true };
    }

    /// <summary>The name under which what an activity proves is known again.</summary>
    internal static string KeyOf(MirroredRecord record) => $"{record.ObjectType}:{record.ObjectId}";

    internal static string? Said(Speaker speaker) => speaker switch
    {
        Speaker.Customer => FactNames.Customer,
        Speaker.Us => FactNames.Us,
        _ => null,
    };
}
