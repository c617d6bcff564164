using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ImpactPilot.Domain.Common;
using ImpactPilot.Features.Shared.Http;
using ImpactPilot.Features.Shared.Persistence;
using ImpactPilot.Features.Shared.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ImpactPilot.Features.People;

/// <summary>Which people.</summary>
public sealed record ListPeopleRequest
{
    /// <summary>Part of the name or the e-mail address, at most 200 characters.</summary>
    [FromQuery, MaxLength(200)]
    public string? Search { get; init; }

    /// <summary>Only people in this state, such as <c>notInvited</c>.</summary>
    [FromQuery]
    public string? State { get; init; }

    /// <summary>What the previous page answered as <c>nextCursor</c>.</summary>
    [FromQuery]
    public string? Cursor { get; init; }

    /// <summary>1 to 200, 50 by default.</summary>
    [FromQuery, Range(1, 200)]
    public int? Limit { get; init; }
}

/// <summary>A page of the portal's people, those who may use ImpactPilot first.</summary>
/// <param name="Total">How many match in all.</param>
/// <param name="MayUse">How many of the whole portal may use ImpactPilot.</param>
/// <param name="TeamToInvite">How many CSMs of accounts neither came nor are invited.</param>
public sealed record PeoplePage(PersonView[] Items, string? NextCursor, int Total, int MayUse, int TeamToInvite);

internal static class ListPeople
{
    public static void Map(IEndpointRouteBuilder people) =>
        people.MapGet("/", HandleAsync).WithName("ListPeople")
            .WithSummary("The people of the portal, a page at a time: HubSpot's owners, and who signed in. For managers and admins.")
            .ProducesProblem(400).ProducesProblem(403);

    public static async Task<Results<Ok<PeoplePage>, ProblemHttpResult>> HandleAsync(
        [AsParameters] ListPeopleRequest request, Actor actor, ImpactPilotDb db, TimeProvider clock, CancellationToken ct)
    {
        if (actor.Role is not (Role.Manager or Role.Admin))
            return Error.Forbidden("people.managers_only", "Only managers and admins see who uses ImpactPilot.").ToProblem();
        if (!int.TryParse(request.Cursor ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return Error.Invalid("people.cursor", "The cursor is not one that this list answered. Start again without it.").ToProblem();

        if (!IsState(request.State, out var state))
            return Error.Invalid("people.state", $"“{request.State}” is no state of people. Use active, invited, invitationExpired, notInvited, deactivated or goneInHubSpot.").ToProblem();

        var (now, limit) = (clock.GetUtcNow(), request.Limit ?? 50);
        var people = db.Users.AsQueryable();
        if (Like.Containing(request.Search) is { } search)
            people = people.Where(user => EF.Functions.ILike(user.Name, search) || EF.Functions.ILike(user.Email, search));
        if (state is { } one)
            people = people.Where(PeopleReading.Are(one, db, now));
        var total = await people.CountAsync(ct);
        var page = people.OrderByDescending(user => user.Active).ThenBy(user => user.Name).ThenBy(user => user.Id).Skip(offset).Take(limit);
        return TypedResults.Ok(new PeoplePage(
            await PeopleReading.ReadAsync(db, page, now, ct),
            offset + limit < total ? (offset + limit).ToString(CultureInfo.InvariantCulture) : null,
            total,
            await db.Users.CountAsync(user => user.Active, ct),
            await InvitePeople.Team(db).CountAsync(ct)));
    }

    private static bool IsState(string? text, out PersonState? state)
    {
        state = Enum.TryParse<PersonState>(text, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        return text is null || state is not null;
    }
}
