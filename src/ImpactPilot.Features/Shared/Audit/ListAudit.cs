using System.ComponentModel.DataAnnotations;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.People;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ImpactPilot.Features.Shared.Audit;

/// <summary>Which lines of the audit log, the newest first.</summary>
public sealed record ListAuditRequest
{
    /// <summary>Only what this user did.</summary>
    [FromQuery]
    public Guid? Person { get; init; }

    /// <summary>Only this action, such as <c>driver.changed</c>, or all of a kind, such as <c>driver</c>; at most 100 characters.</summary>
    [FromQuery, MaxLength(100)]
    public string? Action { get; init; }

    /// <summary>Part of the name of what was changed, or of its account; at most 200 characters.</summary>
    [FromQuery, MaxLength(200)]
    public string? Search { get; init; }

    /// <summary>The first day, in the portal's time zone.</summary>
    [FromQuery]
    public DateOnly? From { get; init; }

    /// <summary>The last day, in the portal's time zone.</summary>
    [FromQuery]
    public DateOnly? To { get; init; }

    /// <summary>What the previous page answered as <c>nextCursor</c>.</summary>
    [FromQuery]
    public Guid? Cursor { get; init; }

    /// <summary>1 to 200, 50 by default.</summary>
    [FromQuery, Range(1, 200)]
    public int? Limit { get; init; }
}

/// <summary>A page of the audit log.</summary>
public sealed record AuditPage(AuditLine[] Items, Guid? NextCursor);

/// <summary>Who did what to what.</summary>
/// <param name="By">Null where the product acted by itself.</param>
/// <param name="Action">Such as <c>driver.changed</c>.</param>
/// <param name="Subject">The name of what was changed, where it has one.</param>
/// <param name="Account">The account that it happened at, where it did at one.</param>
/// <param name="Origin">From where: <c>console</c>, <c>card</c>, <c>transition</c>, …</param>
public sealed record AuditLine(Guid Id, DateTimeOffset At, NamedRef? By, string Action, string? Subject, NamedRef? Account, AuditChange[] Changes, string Origin);

/// <summary>Something that has a page of its own, by its name.</summary>
public sealed record NamedRef(Guid Id, string Name);

internal static class ListAudit
{
    // Ids are made of the time, so their order is that of the lines, and the key itself finds the next page.
    private const string Rows =
        """
        select line.* from (
            select e.id, e.at, e.action, e.origin, e.before, e.after, person.id as person_id, person.name as person, a.id as account_id, a.name as account,
                   coalesce(d.name, ruled.name, suggested.name, subject.name, c.name, merged.name,
                            e.after::jsonb ->> 'name', e.before::jsonb ->> 'name', e.after::jsonb ->> 'driver', e.before::jsonb ->> 'driver') as subject
            from audit e
            left join users person on person.portal_id = e.portal_id and person.id = e.user_id
            left join accounts a on a.portal_id = e.portal_id and a.id = e.account_id
            left join drivers d on d.portal_id = e.portal_id and d.id = e.subject_id
            left join transitions t on t.portal_id = e.portal_id and t.id = e.subject_id
            left join drivers ruled on ruled.portal_id = t.portal_id and ruled.id = t.driver_id
            left join suggestions s on s.portal_id = e.portal_id and s.id = e.subject_id
            left join drivers suggested on suggested.portal_id = s.portal_id and suggested.id = s.driver_id
            left join users subject on subject.portal_id = e.portal_id and subject.id = e.subject_id
            left join cycles c on c.portal_id = e.portal_id and c.id = e.subject_id
            left join accounts merged on merged.portal_id = e.portal_id and merged.id = e.subject_id
            where e.portal_id = @portal
              and (@cursor::uuid is null or e.id < @cursor)
              and (@person::uuid is null or e.user_id = @person)
              and (@action::text is null or e.action = @action or starts_with(e.action, @action || '.'))
              and (@first::timestamp is null or e.at >= @first::timestamp at time zone @zone)
              and (@beyond::timestamp is null or e.at < @beyond::timestamp at time zone @zone)
        ) line
        where @search::text is null or line.subject ilike @search or line.account ilike @search
        order by line.id desc
        limit @limit
        """;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/audit", HandleAsync).WithName("ListAudit").WithSummary("Who did what, before and after, the newest first. Admins only.").ProducesProblem(400).ProducesProblem(403);

    public static async Task<Results<Ok<AuditPage>, ProblemHttpResult>> HandleAsync([AsParameters] ListAuditRequest request, Actor actor, ImpactPilotDb db, CancellationToken ct)
    {
        if (actor.Role is not Role.Admin)
            return Error.Forbidden("audit.admins_only", "Only an admin reads the audit log.").ToProblem();
        if (request.From > request.To)
            return Error.Invalid("audit.dates", "The first day is after the last one. Swap them, or leave one out.").ToProblem();

        var limit = request.Limit ?? 50;
        var rows = await db.QueryAsync<Row>(Rows, new
        {
            portal = db.PortalId.Value,
            zone = (await db.PortalAsync(ct)).TimeZone,
            person = request.Person,
            action = string.IsNullOrWhiteSpace(request.Action) ? null : request.Action,
            search = Like.Containing(request.Search),
            first = request.From?.ToDateTime(TimeOnly.MinValue),
            beyond = request.To?.AddDays(1).ToDateTime(TimeOnly.MinValue),
            cursor = request.Cursor,
            limit = limit + 1,
        }, ct);
        return TypedResults.Ok(new AuditPage([.. rows.Take(limit).Select(row => row.View())], rows.Count > limit ? rows[limit - 1].Id : null));
    }

    private sealed record Row(
        Guid Id, DateTimeOffset At, string Action, string Origin, string? Before, string? After, Guid? PersonId, string? Person, Guid? AccountId, string? Account, string? Subject)
    {
        public AuditLine View() => new(
            Id,
            At,
            PersonId is { } person ? new NamedRef(person, Person!) : null,
            Action,
            Subject,
            AccountId is { } account ? new NamedRef(account, Account!) : null,
            AuditChanges.Between(Before, After),
            Origin);
    }
}
