using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Domain.Suggestions;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.Transitions;

/// <summary>Which firings of a transition.</summary>
public sealed record ListFiringsRequest
{
    /// <summary>What the previous page answered as <c>nextCursor</c>.</summary>
    [FromQuery]
    public string? Cursor { get; init; }

    /// <summary>1 to 100, 20 by default.</summary>
    [FromQuery, Range(1, 100)]
    public int? Limit { get; init; }
}

/// <summary>What a transition found and what became of it, the newest first.</summary>
/// <param name="Ever">All that it ever found.</param>
/// <param name="AsItIs">What it found with the condition or prompt that it has now.</param>
/// <param name="AskToTune">True once people decided at least 10 findings of the rule as it is now and less than 70 % of them were right.</param>
public sealed record FiringHistory(FiringCounts Ever, FiringCounts AsItIs, bool AskToTune, FiringLine[] Items, string? NextCursor);

/// <summary>Firings by what became of them; the parts add up to <c>fired</c>.</summary>
/// <param name="Confirmed">A person agreed.</param>
/// <param name="Booked">Won by itself, in automatic mode; nobody has judged it.</param>
/// <param name="Incorrect">A person disagreed.</param>
/// <param name="Open">Waits for a person, or is snoozed.</param>
/// <param name="Overtaken">The driver was closed another way meanwhile, or people took it for another driver: that says neither right nor wrong of the rule.</param>
/// <param name="Precision">How many of those that people decided were right; null where they decided none.</param>
public sealed record FiringCounts(int Fired, int Confirmed, int Booked, int Incorrect, int Open, int Overtaken, PrecisionView? Precision);

/// <summary>A share from 0 to 1 with its 95 % interval by Wilson.</summary>
public sealed record PrecisionView(double Value, double Low, double High);

/// <summary>One finding.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="By">Who decided; null while it waits, and where it was booked by itself.</param>
public sealed record FiringLine(Guid Id, Guid AccountId, string Account, DateTimeOffset OccurredAt, SuggestionStatus Outcome, string? By, string Reason);

/// <summary>How a rule did: what it found, and what people made of it.</summary>
internal static class ListFirings
{
    private const int DefaultLimit = 20;

    // The rule as it is now is what it watches: what another text found says nothing about this one.
    private const string Counts =
        """
        select coalesce(s.rule in (t.condition, t.prompt), false) as as_it_is,
               count(*)::int as fired,
               count(*) filter (where s.status = 'Confirmed' and s.settled_by is not null and s.confirmed_as is null)::int as confirmed,
               count(*) filter (where s.status = 'Confirmed' and s.settled_by is null)::int as booked,
               count(*) filter (where s.status = 'Ignored')::int as incorrect,
               count(*) filter (where s.status in ('Pending', 'Snoozed'))::int as open,
               count(*) filter (where s.status = 'Expired' or s.confirmed_as is not null)::int as overtaken
        from transitions t
        join suggestions s on s.portal_id = t.portal_id and s.driver_id = t.driver_id
        where t.portal_id = @portal and t.id = @transition
        group by 1
        """;

    private const string Rows =
        """
        select s.id, a.id as account_id, a.name as account, s.occurred_at, s.status, s.snoozed_until, u.name as by, s.explanation as reason
        from transitions t
        join suggestions s on s.portal_id = t.portal_id and s.driver_id = t.driver_id
        join accounts a on a.portal_id = s.portal_id and a.id = s.account_id
        left join users u on u.portal_id = s.portal_id and u.id = s.settled_by
        where t.portal_id = @portal and t.id = @transition
        order by s.occurred_at desc, s.id desc
        limit @limit offset @offset
        """;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/transitions/{id:guid}/firings", HandleAsync).WithName("ListFirings")
            .WithSummary("What a transition found, what people made of it and how precise it is, the newest first and a page at a time. Managers and admins.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);

    public static async Task<Results<Ok<FiringHistory>, ProblemHttpResult>> HandleAsync(
        Guid id, [AsParameters] ListFiringsRequest request, Actor actor, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (AskedCondition.Refuses(actor) is { } refused)
            return refused.ToProblem();
        if (!await db.Transitions.AnyAsync(row => row.Id == new TransitionId(id), ct))
            return Error.NotFound("transitions.not_found", "There is no such transition in this portal.").ToProblem();
        if (!int.TryParse(request.Cursor ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return Error.Invalid("transitions.cursor", "The cursor is not one that this list answered. Start again without it.").ToProblem();

        var limit = request.Limit ?? DefaultLimit;
        var counts = await db.QueryAsync<CountRow>(Counts, new { portal = db.PortalId.Value, transition = id }, ct);
        var rows = await db.QueryAsync<Row>(Rows, new { portal = db.PortalId.Value, transition = id, limit, offset }, ct);
        var asItIs = counts.Where(row => row.as_it_is).ToArray();
        var next = offset + rows.Count < counts.Sum(row => row.fired) && rows.Count > 0 ? (offset + rows.Count).ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new FiringHistory(Sum(counts), Sum(asItIs), VerdictsOn(asItIs).AskToTune, [.. rows.Select(row => row.View(clock.GetUtcNow()))], next));
    }

    private static Verdicts VerdictsOn(IReadOnlyCollection<CountRow> rows) => new(rows.Sum(row => row.confirmed), rows.Sum(row => row.incorrect));

    private static FiringCounts Sum(IReadOnlyCollection<CountRow> rows)
    {
        var (verdicts, precision) = (VerdictsOn(rows), VerdictsOn(rows).Precision);
        return new(
            rows.Sum(row => row.fired),
            verdicts.Right,
            rows.Sum(row => row.booked),
            verdicts.Wrong,
            rows.Sum(row => row.open),
            rows.Sum(row => row.overtaken),
            precision.Whole == 0 ? null : new PrecisionView(precision.Value, precision.Interval.Low, precision.Interval.High));
    }

    // Dapper fills them by column name.
    private sealed record CountRow(bool as_it_is, int fired, int confirmed, int booked, int incorrect, int open, int overtaken);

    private sealed record Row(Guid id, Guid account_id, string account, DateTime occurred_at, string status, DateTime? snoozed_until, string? by, string reason)
    {
        public FiringLine View(DateTimeOffset now)
        {
            var state = new SuggestionState(Enum.Parse<SuggestionStatus>(status), snoozed_until is { } until ? new DateTimeOffset(until, TimeSpan.Zero) : null).Wake(now);
            return new(id, account_id, account, new DateTimeOffset(occurred_at, TimeSpan.Zero), state.Status, by, reason);
        }
    }
}
