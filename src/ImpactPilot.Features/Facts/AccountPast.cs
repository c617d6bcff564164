using ImpactPilot.Domain.Conditions;
using ImpactPilot.Features.Accounts;
using ImpactPilot.Features.HubSpotSync;

namespace ImpactPilot.Features.Facts;

/// <summary>A change and the account's facts just after it; the facts name the change.</summary>
/// <param name="Change">The recorded change; or, for a contact whose role it moved, the change of <c>role</c> that follows from it.</param>
internal sealed record PastStep(RecordedChange Change, AccountFacts Facts);

/// <summary>
/// An account's facts as they are and as they were. What HubSpot keeps no history of (associations, and properties that
/// no condition reads) counts as it is now.
/// </summary>
internal sealed class AccountPast
{
    private readonly Account account;
    private readonly IReadOnlyList<OwnRecord> records;
    private readonly PortalContext portal;
    private readonly Func<AccountMoment> now;
    private readonly List<RecordedChange[]> happenings;

    public AccountPast(Account account, IReadOnlyList<OwnRecord> records, IReadOnlyList<MirroredRecord> others, IEnumerable<RecordedChange> changes, PortalContext portal)
    {
        (this.account, this.records, this.portal) = (account, records, portal);
        Changes = [.. changes
            .OrderBy(change => change.OccurredAt)
            .ThenBy(change => change.ObjectType, StringComparer.Ordinal).ThenBy(change => change.ObjectId, StringComparer.Ordinal)
            .ThenBy(change => change.Property, StringComparer.Ordinal)];
        happenings = Together(Changes);
        var histories = new Histories(Changes);
        now = () => new AccountMoment(account, records, others, histories, portal);
    }

    /// <summary>All recorded changes of the account and its records, in the order in which they happened.</summary>
    public IReadOnlyList<RecordedChange> Changes { get; }

    /// <summary>
    /// Whether the mirror has, for this account, what a condition reads; see <see cref="MirrorCoverage"/>. What the portal
    /// has no property for can't be missing.
    /// </summary>
    public bool Covers(Condition condition)
    {
        if (!MirrorCoverage.Covers(account, condition))
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

    /// <summary>The facts at an instant, what happened at that very instant included.</summary>
    public AccountFacts At(DateTimeOffset instant)
    {
        var moment = Before(happenings.FindIndex(happening => happening[0].OccurredAt > instant));
        return moment.Facts(instant, null);
    }

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
            var role = moment.RoleOf(happening[0]);
            foreach (var change in happening)
                moment.Redo(change);
            var seen = Array.FindAll(happening, change => wanted(change));
            foreach (var change in seen)
                yield return Step(moment, change);
            if (seen.Length > 0 && moment.RoleOf(happening[0]) is var after && after != role)
                yield return Step(moment, RoleChange(seen[^1], role, after));
        }
    }

    private static PastStep Step(AccountMoment moment, RecordedChange change) => new(
        change,
        moment.Facts(change.OccurredAt, new PropertyChange(change.ObjectType, change.ObjectId, change.Property, change.OldValue, change.NewValue, change.OccurredAt)));

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
