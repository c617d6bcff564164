using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Detection.Feedback;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Shared.Persistence;

namespace ImpactPilot.Features.Detection.Feedback;

/// <summary>What people decided on the portal's findings in texts, the newest of each transition; never what is undone, and never what won by itself.</summary>
internal sealed class DecidedFindings
{
    /// <summary>Of each transition so many decisions count: what was decided long ago says little of today.</summary>
    public const int Most = 200;

    // What somebody confirmed as another driver is a right example of that driver, though nothing was found of it.
    private const string Rows =
        $"""
        select t.id as transition, d.id as driver_id, d.library_key, s.*
        from transitions t
        join drivers d on d.portal_id = t.portal_id and d.id = t.driver_id
        join lateral (
            (select f.id, f.confidence, f.status, f.reason, f.rule, f.settled_at, f.evidence -> 'quote' ->> 'text' as quote, f.no_example, f.confirmed_as is not null as was_other, false as came_from_other
             from suggestions f
             where f.portal_id = t.portal_id and f.driver_id = t.driver_id and f.confidence is not null and f.settled_by is not null and f.status in ('Confirmed', 'Ignored')
               and (t.learns_since is null or f.settled_at > t.learns_since)
             order by f.settled_at desc, f.id limit @most)
            union all
            (select o.id, o.confidence, o.status, o.reason, o.rule, o.settled_at, o.evidence -> 'quote' ->> 'text', o.no_example, true, true
             from suggestions o
             where o.portal_id = t.portal_id and o.confirmed_as = t.driver_id and o.confidence is not null and o.settled_by is not null
               and (t.learns_since is null or o.settled_at > t.learns_since)
             order by o.settled_at desc, o.id limit @most)
        ) s on true
        where t.portal_id = @portal and t.type = 'Contextual' and (@transition::uuid is null or t.id = @transition)
        order by s.settled_at desc, s.id
        """;

    private readonly List<Row> rows;

    private DecidedFindings(List<Row> rows) => this.rows = rows;

    /// <summary>Of all transitions, or of one.</summary>
    public static async Task<DecidedFindings> ReadAsync(ImpactPilotDb db, TransitionId? transition, CancellationToken ct) =>
        new(await db.QueryAsync<Row>(Rows, new { portal = db.PortalId.Value, transition = transition?.Value, most = Most }, ct));

    /// <summary>Those on what a prompt found, of whichever transition it is. What another text found says nothing about this one.</summary>
    public IReadOnlyList<Decision> OfPrompt(string prompt) => [.. rows.Where(row => row.Rule == prompt && !row.CameFromOther).Select(row => row.Decision)];

    /// <summary>The same by transition, each with its own prompt, and with the examples of all.</summary>
    public ILookup<TransitionId, Row> ByTransition => rows.ToLookup(row => new TransitionId(row.Transition));

    // Dapper fills them by column name.
    internal sealed record Row(
        Guid Transition, Guid DriverId, string? LibraryKey, Guid Id, double? Confidence, string Status, string? Reason, string? Rule, DateTimeOffset? SettledAt, string? Quote, bool NoExample, bool WasOther, bool CameFromOther)
    {
        public Decision Decision => new(Confidence!.Value, Ruling);

        /// <summary>The sentence as an example; null where there is none to go by.</summary>
        public Example? Example => Quote is null || NoExample || Ruling is Ruling.SetAside ? null : new(Id, Quote, Ruling is Ruling.Right, SettledAt!.Value);

        private Ruling Ruling =>
            Status == nameof(SuggestionStatus.Ignored) ? IncorrectReasons.RulingOf(Reason)
            : WasOther && !CameFromOther ? Ruling.Wrong
            : Ruling.Right;
    }
}
