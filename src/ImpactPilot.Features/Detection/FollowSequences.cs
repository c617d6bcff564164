using System.Globalization;
using ImpactPilot.Domain.Catalogue;
using ImpactPilot.Domain.Conditions;
using ImpactPilot.Domain.Detection.Sequences;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.HubSpotSync;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Suggestions;
using ImpactPilot.Features.Transitions;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Detection;

/// <summary>Makes of what several meetings of an account prove together what a person decides on. The account's row is locked by the caller.</summary>
public sealed class FollowSequences(ImpactPilotDb db, FollowProof follow)
{
    private const string CustomerSince = "customer_since";
    private const string ProperOnboarding = "proper_onboarding";

    private static readonly string[] Kinds = ["meeting", "call"];

    internal async Task FollowAsync(Account account, AccountFacts facts, ActivityReading reading, IReadOnlyList<Prompted> prompts, PortalCalendar calendar, CancellationToken ct)
    {
        var asked = prompts.Where(prompt => AccountSequences.Drivers.Contains(prompt.Prompt.Key)).ToList();
        var byKey = facts.Activities.Where(activity => activity is { Timestamp: not null, Id: not null }).ToDictionary(KeyOf, StringComparer.Ordinal);
        if (asked.Count == 0)
            return;
        var encounters = byKey.Values.Where(activity => activity.Type is ActivityType.Meeting or ActivityType.Call).ToList();
        var created = await CreatedAsync([.. encounters.Select(encounter => encounter.Id!)], ct);
        var meetings = encounters.ConvertAll(encounter => new Meeting(KeyOf(encounter), reading.Read(encounter), created.GetValueOrDefault(KeyOf(encounter), encounter.Timestamp!.Value))
        {
            BeforeSilence = reading.BeforeSilence(encounter) is { } before ? KeyOf(before) : null,
        });
        foreach (var found in AccountSequences.Find(meetings, await LegacySinceAsync(facts, ct)).GroupBy(sequence => sequence.DriverKey, StringComparer.Ordinal))
        {
            if (asked.Find(prompt => prompt.Prompt.Key == found.Key) is not { } prompt || found.Where(sequence => prompt.Since < sequence.At).ToList() is not { Count: > 0 } since)
                continue;
            var cadence = await db.Drivers.Where(driver => driver.Id == prompt.Transition.DriverId).Select(driver => driver.Cadence).SingleAsync(ct);
            var told = await ToldAsync(account, prompt.Transition, ct);
            foreach (var (key, sequence) in since.Select(sequence => (Key: KeyIn(cadence, sequence, calendar), sequence)).DistinctBy(one => one.Key))
            {
                if (!told.Any(evidence => AccountSequences.IsTold(sequence, evidence)))
                    await follow.FollowAsync(prompt.Transition, account, Proof(key, sequence, [.. sequence.Records.Select(record => byKey[record])], prompt.Transition), calendar, ct);
            }
        }
    }

    private static string KindOf(ActivityFacts activity) => activity.Type.ToString().ToLowerInvariant();

    private static string KeyOf(ActivityFacts activity) => $"{KindOf(activity)}:{activity.Id}";

    private async Task<Dictionary<string, DateTimeOffset>> CreatedAsync(string[] ids, CancellationToken ct) => await db.MirroredRecords.AsNoTracking()
        .Where(record => Kinds.Contains(record.ObjectType) && ids.Contains(record.ObjectId))
        .Select(record => new { record.ObjectType, record.ObjectId, record.CreatedAt })
        .ToDictionaryAsync(record => $"{record.ObjectType}:{record.ObjectId}", record => record.CreatedAt, StringComparer.Ordinal, ct);

    private static Proof Proof(string key, Sequence sequence, IReadOnlyList<ActivityFacts> records, Transition transition)
    {
        var evidence = new Evidence(KindOf(records[0]), "", "", null, null, sequence.At, null, null) { Records = [.. records.Select(record => EvidenceOf.Record(KindOf(record), record))] };
        return new Proof(key, sequence.At, evidence, sequence.Reason, transition.Prompt) { Confidence = sequence.Confidence, IsFurther = true };
    }

    /// <summary>What is called by a record is that evidence for ever; a series goes on, and counts once in each window.</summary>
    private static string KeyIn(Cadence cadence, Sequence sequence, PortalCalendar calendar) => sequence.Records.Contains(sequence.Name)
        ? sequence.Name
        : $"{sequence.Name}:{(cadence is Cadence.TriggerBased ? Cadence.EveryYear : cadence).WindowAt(sequence.At, calendar).Key}";

    /// <summary>The records of each piece of evidence that the driver was ever found by here.</summary>
    private async Task<IReadOnlyList<HashSet<string>>> ToldAsync(Account account, Transition transition, CancellationToken ct)
    {
        var told = await db.Suggestions.AsNoTracking().Where(row => row.AccountId == account.Id && row.DriverId == transition.DriverId).Select(row => row.Evidence).ToListAsync(ct);
        return [.. told.SelectMany(evidence => evidence.Further.Select(further => further.Evidence).Prepend(evidence)).Select(evidence => evidence.Records.Select(record => $"{record.Object}:{record.Id}").ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>Since when it is a customer that never had a proper onboarding: as the portal's own property says, else since its first won deal. Null where nobody knows, or it had one.</summary>
    private async Task<DateTimeOffset?> LegacySinceAsync(AccountFacts facts, CancellationToken ct)
    {
        string[] names = [$"{SyncObjects.Company}.{CustomerSince}", $"{SyncObjects.Company}.{ProperOnboarding}"];
        var mapped = await db.PropertyAliases.AsNoTracking().Where(alias => names.Contains(alias.Name)).ToDictionaryAsync(alias => alias.Name, alias => alias.Target.Split('.')[^1], ct);
        string? Company(string property) => facts.Company.Properties.GetValueOrDefault(mapped.GetValueOrDefault($"{SyncObjects.Company}.{property}", property));
        if (Company(ProperOnboarding) == "true")
            return null;
        return DateOf(Company(CustomerSince)) ?? facts.Deals.Where(deal => deal.Properties.GetValueOrDefault("hs_is_closed_won") == "true").Select(deal => DateOf(deal.Properties.GetValueOrDefault("closedate"))).Min();
    }

    private static DateTimeOffset? DateOf(string? value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
}
