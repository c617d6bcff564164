using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.HubSpotSync;

namespace ImpactPilot.Features.Facts;

/// <summary>A change, or a moment at which only time has passed, and the account's facts just after it.</summary>
/// <param name="Change">The recorded change, which the facts name; for a contact whose role it moved, the change of <c>role</c> that follows from it; null where only time has passed.</param>
/// <param name="Before">The facts just before the change, naming the same change; null for the company's own changes, for all but the first of what happened together, and where only time has passed.</param>
internal sealed record PastStep(RecordedChange? Change, AccountFacts Facts, AccountFacts? Before = null)
{
    public DateTimeOffset At => Facts.Now;
}

/// <summary>
/// An account's facts as they are and as they were. What HubSpot keeps no history of (associations, and properties that
/// no condition reads) counts as it is now.
/// </summary>
internal sealed class AccountPast
{
    private readonly IReadOnlyList<OwnRecord> records;
    private readonly PortalContext portal;
    private readonly Func<AccountMoment> now;
    private readonly List<RecordedChange[]> happenings;
    private AccountFacts? askedLast;

    public AccountPast(Account account, IReadOnlyList<OwnRecord> records, IReadOnlyList<MirroredRecord> others, IEnumerable<RecordedChange> changes, PortalContext portal)
    {
        (Account, this.records, this.portal) = (account, records, portal);
        Changes = [.. changes
            .OrderBy(change => change.OccurredAt)
            .ThenBy(change => change.ObjectType, StringComparer.Ordinal).ThenBy(change => change.ObjectId, StringComparer.Ordinal)
            .ThenBy(change => change.Property, StringComparer.Ordinal)];
        happenings = Together(Changes);
        var histories = new Histories(Changes);
        now = () => new AccountMoment(account, records, others, histories, portal);
    }

    public Account Account { get; }

    /// <summary>All recorded changes of the account and its records, in the order in which they happened.</summary>
    public IReadOnlyList<RecordedChange> Changes { get; }

    /// <summary>
    /// Whether the mirror has, for this account, what a condition reads; see <see cref="MirrorCoverage"/>. What the portal
    /// has no property for can't be missing.
    /// </summary>
    public bool Covers(Condition condition)
    {
        if (!MirrorCoverage.Covers(Account, condition))
            return false;
        var objects = condition.Objects.Contains(FactNames.Participant) ? condition.Objects.Append(SyncObjects.Contact) : condition.Objects;
        return SyncObjects.All.Where(kind => !kind.IsCompany && objects.Contains(kind.Name)).All(kind => portal.Imported.Contains(kind.Path) && Has(kind, condition));
    }

    private bool Has(SyncObject kind, Condition condition)
    {
        var reads = condition.Reads
            .Where(field => field.Object == kind.Name || kind == SyncObjects.Contacts && field.Object == FactNames.Participant)
            .Select(field => field.Property)
            .Intersect(portal.Known[kind.Name], StringComparer.Ordinal)
            .Where(property => !FactNames.IsComputed(property))
            .ToArray();
        return records.Where(own => own.Record.ObjectType == kind.Name).All(own => Array.TrueForAll(reads, own.Record.Properties.ContainsKey));
    }

    /// <summary>The facts at an instant, what happened at that very instant included. Every rule asks for the same instants.</summary>
    public AccountFacts At(DateTimeOffset instant) => askedLast is { } facts && facts.Now == instant
        ? facts
        : askedLast = Before(happenings.FindIndex(happening => happening[0].OccurredAt > instant)).Facts(instant, null);

    /// <summary>
    /// The wanted changes in their order, each with the facts just after it. What happened to one object at one instant,
    /// such as all values of a new record, happened together: each of these changes sees all of them.
    /// </summary>
    public IEnumerable<PastStep> Walk(Func<RecordedChange, bool> wanted)
    {
        var first = happenings.FindIndex(happening => Array.Exists(happening, change => wanted(change)));
        if (first < 0)
            yield break;
        var moment = Before(first);
        foreach (var happening in happenings.Skip(first))
        {
            foreach (var step in Steps(moment, happening, wanted))
                yield return step;
        }
    }

    /// <summary>The same from an instant on until another, with the moments between at which time alone is looked at.</summary>
    /// <param name="next">After the given facts, when time is to be looked at next; null for not before the next change.</param>
    public IEnumerable<PastStep> Walk(Func<RecordedChange, bool> wanted, DateTimeOffset from, DateTimeOffset until, Func<AccountFacts, DateTimeOffset?> next)
    {
        var first = happenings.FindIndex(happening => happening[0].OccurredAt > from);
        var moment = Before(first);
        var due = next(moment.Facts(from, null));
        foreach (var happening in first < 0 ? [] : happenings.Skip(first).TakeWhile(happening => happening[0].OccurredAt <= until))
        {
            for (; due < happening[0].OccurredAt; due = next(moment.Facts(due.Value, null)))
                yield return new PastStep(null, moment.Facts(due.Value, null));
            foreach (var step in Steps(moment, happening, wanted))
                yield return step;
            due = next(moment.Facts(happening[0].OccurredAt, null));
        }

        for (; due <= until; due = next(moment.Facts(due.Value, null)))
            yield return new PastStep(null, moment.Facts(due.Value, null));
    }

    private static IEnumerable<PastStep> Steps(AccountMoment moment, RecordedChange[] happening, Func<RecordedChange, bool> wanted)
    {
        var role = moment.RoleOf(happening[0]);
        var seen = Array.FindAll(happening, change => wanted(change));
        var before = seen.Length > 0 && seen[0].ObjectType != SyncObjects.Company ? moment.Facts(seen[0].OccurredAt, Named(seen[0])) : null;
        foreach (var change in happening)
            moment.Redo(change);
        // What happened together makes one step forward: only its first change is compared with the facts before.
        foreach (var (index, change) in seen.Index())
            yield return new PastStep(change, moment.Facts(change.OccurredAt, Named(change)), index == 0 ? before : null);
        if (seen.Length > 0 && moment.RoleOf(happening[0]) is var after && after != role)
        {
            var change = RoleChange(seen[^1], role, after);
            yield return new PastStep(change, moment.Facts(change.OccurredAt, Named(change)));
        }
    }

    private static PropertyChange Named(RecordedChange change) =>
        new(change.ObjectType, change.ObjectId, change.Property, change.OldValue, change.NewValue, change.OccurredAt);

    /// <summary>The account just before a happening; as it is now for none.</summary>
    private AccountMoment Before(int happening)
    {
        var moment = now();
        if (happening < 0)
            return moment;
        for (var index = happenings.Count - 1; index >= happening; index--)
        {
            foreach (var change in happenings[index])
                moment.Undo(change);
        }

        return moment;
    }

    private static List<RecordedChange[]> Together(IReadOnlyList<RecordedChange> changes) =>
        [.. changes.GroupBy(change => (change.OccurredAt, change.ObjectType, change.ObjectId)).Select(group => group.ToArray())];

    private static RecordedChange RoleChange(RecordedChange cause, string? before, string? after) => new()
    {
        PortalId = cause.PortalId,
        Id = cause.Id,
        AccountId = cause.AccountId,
        ObjectType = cause.ObjectType,
        ObjectId = cause.ObjectId,
        Property = FactNames.Role,
        OldValue = before,
        NewValue = after,
        OccurredAt = cause.OccurredAt,
        SourceType = cause.SourceType,
        ChangedBy = cause.ChangedBy,
        SeenAt = cause.SeenAt,
        Evaluated = cause.Evaluated,
    };
}
